// knot GK010 at 25 35 47

package main

import (
	"errors"
	"fmt"
	"sync"
)

// A small task runner, as many programs have one.
type Runner struct {
	tasks chan task
	wg    sync.WaitGroup
	mu    sync.Mutex
	errs  []error
}

type task struct {
	name string
	run  func() error
}

func NewRunner(n int) *Runner {
	r := &Runner{tasks: make(chan task, n)}
	r.wg.Add(n)
	for range n {
		go r.loop()
	}
	return r
}

func (r *Runner) loop() {
	defer r.wg.Done()
	for t := range r.tasks {
		if err := t.run(); err != nil {
			r.mu.Lock()
			r.errs = append(r.errs, fmt.Errorf("%s: %w", t.name, err))
			r.mu.Unlock()
		}
	}
}

func (r *Runner) Submit(name string, run func() error) { r.tasks <- task{name, run} }

func (r *Runner) Close() error {
	r.wg.Wait()
	return errors.Join(r.errs...)
}

func main() {
	r := NewRunner(2)
	for _, name := range []string{"a", "b", "c"} {
		r.Submit(name, func() error {
			if name == "b" {
				return errors.New("failed")
			}
			return nil
		})
	}
	fmt.Println(r.Close())
}
