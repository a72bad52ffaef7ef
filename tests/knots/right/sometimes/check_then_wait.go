// The event may come between the question and the wait.

package main

import (
	"fmt"
	"sync"
)

type event struct {
	mu   sync.Mutex
	cond *sync.Cond
	set  bool
}

func (e *event) happened() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.set
}

func (e *event) await() {
	e.mu.Lock()
	for !e.set {
		e.cond.Wait()
	}
	e.mu.Unlock()
}

func (e *event) fire() {
	e.mu.Lock()
	e.set = true
	e.mu.Unlock()
	e.cond.Broadcast()
}

func main() {
	for range 20 {
		e := &event{}
		e.cond = sync.NewCond(&e.mu)
		go e.fire()
		e.await()
	}
	fmt.Println("all events seen")
}
