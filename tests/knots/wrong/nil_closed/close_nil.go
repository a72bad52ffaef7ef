// knot GK016 at 21

package main

import "fmt"

type stream struct {
	frames chan []byte
	done   chan struct{}
}

func open(buffered bool) *stream {
	s := &stream{done: make(chan struct{})}
	if buffered {
		s.frames = make(chan []byte, 4)
	}
	return s
}

func (s *stream) shut() {
	close(s.frames)
	close(s.done)
}

func main() {
	open(true).shut()
	open(false).shut()
	fmt.Println("shut")
}
