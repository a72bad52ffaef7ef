// flags -leaks

package main

// Chunks of a snapshot come through a channel that the sender closes, also when the disk fails.
import (
	"errors"
	"fmt"
)

type chunk struct {
	offset int
	data   []byte
}

type snapshotter struct {
	size  int
	read  func(offset int) ([]byte, error)
	chunk int
}

func (s *snapshotter) send(out chan<- chunk) error {
	defer close(out)
	for offset := 0; offset < s.size; offset += s.chunk {
		data, err := s.read(offset)
		if err != nil {
			return fmt.Errorf("read at %d: %w", offset, err)
		}
		out <- chunk{offset, data}
	}
	return nil
}

func receive(in <-chan chunk) (total int) {
	for c := range in {
		total += len(c.data)
	}
	return total
}

func main() {
	s := &snapshotter{size: 100, chunk: 10, read: func(offset int) ([]byte, error) {
		if offset == 50 {
			return nil, errors.New("bad sector")
		}
		return make([]byte, 10), nil
	}}
	pipe := make(chan chunk)
	go func() {
		if err := s.send(pipe); err != nil {
			fmt.Println("snapshot:", err)
		}
	}()
	fmt.Println("received", receive(pipe))
}
