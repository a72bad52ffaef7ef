// run

// A semaphore bounds how many goroutines run; results keep their places; the first error wins.
package main

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

type group struct {
	wg   sync.WaitGroup
	once sync.Once
	sem  chan struct{}
	err  error
}

func (g *group) run(f func() error) {
	g.sem <- struct{}{}
	g.wg.Add(1)
	go func() {
		defer func() {
			<-g.sem
			g.wg.Done()
		}()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) wait() error {
	g.wg.Wait()
	return g.err
}

func main() {
	g := &group{sem: make(chan struct{}, 3)}
	out := make([]string, 10)
	for i := range out {
		g.run(func() error {
			out[i] = strings.Repeat("*", i)
			return nil
		})
	}
	fmt.Println(g.wait(), out[9], len(out[0]))
	g = &group{sem: make(chan struct{}, 2)}
	var ran atomic.Int32
	for i := range 6 {
		g.run(func() error {
			ran.Add(1)
			if i == 4 {
				return fmt.Errorf("task %d failed", i)
			}
			return nil
		})
	}
	fmt.Println(g.wait(), ran.Load())
}
