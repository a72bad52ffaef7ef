// run

// One goroutine owns the state; everybody else sends it functions.
package main

import (
	"fmt"
	"sync"
)

type actor struct {
	inbox chan func(*state)
	done  chan struct{}
}
type state struct {
	balance map[string]int
	ops     int
}

func newActor() *actor {
	a := &actor{make(chan func(*state)), make(chan struct{})}
	go func() {
		defer close(a.done)
		s := &state{balance: map[string]int{}}
		for f := range a.inbox {
			f(s)
			s.ops++
		}
		fmt.Println("actor did", s.ops)
	}()
	return a
}

func (a *actor) ask(f func(*state) int) int {
	reply := make(chan int)
	a.inbox <- func(s *state) { reply <- f(s) }
	return <-reply
}

func main() {
	a := newActor()
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() {
			for range 10 {
				a.inbox <- func(s *state) { s.balance[fmt.Sprint("u", i%3)] += i }
			}
		})
	}
	wg.Wait()
	for _, u := range []string{"u0", "u1", "u2"} {
		fmt.Println(u, a.ask(func(s *state) int { return s.balance[u] }))
	}
	close(a.inbox)
	<-a.done
}
