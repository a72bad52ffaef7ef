// flags -leaks

package main

import (
	"context"
	"fmt"
	"time"
)

type session struct {
	ctx    context.Context
	cancel context.CancelFunc
	events chan string
}

func open() *session {
	ctx, cancel := context.WithCancel(context.Background())
	s := &session{ctx: ctx, cancel: cancel, events: make(chan string)}
	ended := make(chan bool, 1)
	go func() {
		<-s.ctx.Done()
		ended <- true
	}()
	return s
}

func (s *session) close() {
	s.cancel()
	s.events = nil
}

func main() {
	s := open()
	s.close()
	fmt.Println("session closed")
	time.Sleep(5 * time.Millisecond)
}
