// run

// A lock released by defer on return, panic and Goexit.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
)

type guarded struct {
	mu sync.Mutex
	n  int
}

func (g *guarded) do(f func(int) int) (r int, err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("do: %v", x)
		}
	}()
	g.n = f(g.n)
	if g.n < 0 {
		return g.n, errors.New("negative")
	}
	return g.n, nil
}

func main() {
	var g guarded
	fmt.Println(g.do(func(n int) int { return n + 5 }))
	fmt.Println(g.do(func(n int) int { panic("no") }))
	fmt.Println(g.do(func(n int) int { return 10 / (n - 5) }))
	done := make(chan struct{})
	go func() {
		defer close(done)
		g.do(func(int) int { runtime.Goexit(); return 0 })
		fmt.Println("never")
	}()
	<-done
	fmt.Println(g.mu.TryLock())
	g.mu.Unlock()
	fmt.Println(g.do(func(n int) int { return n - 10 }))
	fmt.Println(g.n)
}
