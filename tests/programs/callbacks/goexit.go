// run

// Goexit in a method that fmt calls runs the deferred calls on both sides of it.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type leaver struct{ depth int }

func (l leaver) String() string {
	defer fmt.Println("deferred at", l.depth)
	if l.depth > 0 {
		return fmt.Sprintf("%v", leaver{l.depth - 1})
	}
	runtime.Goexit()
	return "never"
}

type panicker struct{}

func (panicker) String() string {
	defer runtime.Goexit()
	panic("lost")
}

func main() {
	var group sync.WaitGroup
	run := func(value fmt.Stringer) {
		group.Add(1)
		go func() {
			defer group.Done()
			defer fmt.Println("outermost")
			text := fmt.Sprintf("%v and %v", value, value)
			fmt.Println("not reached", text)
		}()
		group.Wait()
	}
	run(leaver{0})
	run(leaver{3})
	run(panicker{})
	fmt.Println("done", runtime.NumGoroutine())
}
