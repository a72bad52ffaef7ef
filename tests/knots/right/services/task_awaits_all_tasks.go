package main

// A task of a pool leaves it to others to wait until all tasks are done.
import (
	"fmt"
	"sync"
)

type pool struct {
	open  sync.WaitGroup
	tasks chan func()
}

func (p *pool) work() {
	for task := range p.tasks {
		task()
		p.open.Done()
	}
}

func (p *pool) submit(task func()) {
	p.open.Add(1)
	p.tasks <- task
}

func (p *pool) drain() {
	p.open.Wait()
}

func main() {
	p := &pool{tasks: make(chan func(), 4)}
	for range 2 {
		go p.work()
	}
	p.submit(func() {
		p.submit(func() { fmt.Println("part") })
	})
	p.drain()
	close(p.tasks)
}
