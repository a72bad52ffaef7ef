// knot GK020 at 32 37 49

package main

// Streams put their frames into a queue; the loop that writes them ends at the first error.
import (
	"errors"
	"fmt"
	"sync"
)

type frame struct{ stream, number int }

type mux struct {
	queue   chan frame
	failed  chan error
	streams sync.WaitGroup
}

func (m *mux) write(out func(frame) error) {
	for f := range m.queue {
		if err := out(f); err != nil {
			m.failed <- err
			return
		}
	}
}

func (m *mux) stream(id int) {
	defer m.streams.Done()
	for n := range 4 {
		m.queue <- frame{id, n}
	}
}

func main() {
	m := &mux{queue: make(chan frame, 2), failed: make(chan error, 1)}
	sent := 0
	go m.write(func(frame) error {
		if sent++; sent > 3 {
			return errors.New("broken pipe")
		}
		return nil
	})
	for id := range 2 {
		m.streams.Add(1)
		go m.stream(id)
	}
	m.streams.Wait()
	close(m.queue)
	fmt.Println(<-m.failed)
}
