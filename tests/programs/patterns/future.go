// run

// A future computes once in the background; everybody who asks gets the same value.
package main

import "fmt"

type future struct {
	done chan struct{}
	val  int
	err  error
}

func start(f func() (int, error)) *future {
	fu := &future{done: make(chan struct{})}
	go func() {
		defer close(fu.done)
		defer func() {
			if r := recover(); r != nil {
				fu.err = fmt.Errorf("panicked: %v", r)
			}
		}()
		fu.val, fu.err = f()
	}()
	return fu
}

func (f *future) get() (int, error) {
	<-f.done
	return f.val, f.err
}

func (f *future) then(g func(int) int) *future {
	return start(func() (int, error) {
		v, err := f.get()
		if err != nil {
			return 0, err
		}
		return g(v), nil
	})
}

func main() {
	runs := 0
	f := start(func() (int, error) { runs++; return 20, nil })
	g := f.then(func(v int) int { return v + 1 }).then(func(v int) int { return v * 2 })
	fmt.Println(g.get())
	fmt.Println(f.get())
	fmt.Println(f.get())
	fmt.Println(runs)
	bad := start(func() (int, error) { var s []int; return s[3], nil })
	fmt.Println(bad.then(func(v int) int { return v }).get())
}
