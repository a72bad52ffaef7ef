// knot GK010 at 16 21 30

package main

import (
	"fmt"
	"sync"
)

type pool struct {
	jobs    chan func()
	workers sync.WaitGroup
}

func newPool(size int) *pool {
	p := &pool{jobs: make(chan func())}
	for range size {
		p.workers.Add(1)
		go func() {
			defer p.workers.Done()
			for job := range p.jobs {
				job()
			}
		}()
	}
	return p
}

func (p *pool) stop() {
	p.workers.Wait()
}

func main() {
	p := newPool(3)
	for i := range 5 {
		p.jobs <- func() { _ = i * i }
	}
	p.stop()
	fmt.Println("stopped")
}
