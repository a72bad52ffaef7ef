// run

// Iterators that call the body when they may not, or swallow its panics.
package main

import (
	"fmt"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, is := r.(runtime.Error)
		fmt.Printf("%s: %v %v\n", name, r, is)
	}()
	f()
	fmt.Print("returned; ")
}

func twice(yield func(int) bool) {
	yield(1)
	yield(2)
}

var kept func(int) bool

func keep(yield func(int) bool) {
	kept = yield
	yield(1)
}

func swallow(yield func(int) bool) {
	defer func() { fmt.Print("swallowed ", recover(), "; ") }()
	yield(1)
}

func swallowAndGoOn(yield func(int) bool) {
	for i := range 3 {
		func() {
			defer func() { fmt.Print("swallowed ", recover(), "; ") }()
			yield(i)
		}()
	}
}

func panics(yield func(int) bool) {
	yield(1)
	panic("iterator's own")
}

func inGoroutine(yield func(int) bool) {
	done := make(chan any)
	for i := range 3 {
		go func() {
			defer func() { done <- recover() }()
			yield(i)
		}()
		fmt.Print("goroutine: ", <-done, "; ")
	}
}

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func main() {
	try("after break", func() {
		for range twice {
			break
		}
	})
	try("after return", func() {
		for range twice {
			return
		}
	})
	try("after goto", func() {
		for range twice {
			goto end
		}
	end:
	})
	try("after outer break", func() {
	outer:
		for range count(3) {
			for range twice {
				break outer
			}
		}
	})
	try("after outer continue", func() {
	outer:
		for i := range count(2) {
			fmt.Print(i, " ")
			for range twice {
				continue outer
			}
		}
	})
	try("good", func() {
		for range twice {
			continue
		}
	})
	try("kept", func() {
		for range keep {
		}
		kept(2)
	})
	try("kept, left", func() {
		for range keep {
			break
		}
		kept(2)
	})
	try("kept again", func() {
		try("kept", func() { kept(3) })
		kept(4)
	})
	try("inside", func() {
		for range keep {
			kept(2)
		}
	})
	try("nil body", func() {
		for range func(yield func() bool) {
			if yield() {
				yield = nil
			}
			yield()
		} {
		}
	})
	try("panic", func() {
		for range count(3) {
			panic("body's own")
		}
	})
	try("swallow", func() {
		for range swallow {
			panic("body's own")
		}
	})
	try("swallow and go on", func() {
		for i := range swallowAndGoOn {
			fmt.Print(i, " ")
			panic("body's own")
		}
	})
	try("swallow break", func() {
		for range swallowAndGoOn {
			break
		}
	})
	try("swallow outer break", func() {
	outer:
		for range count(3) {
			for range swallowAndGoOn {
				break outer
			}
		}
	})
	try("iterator panics", func() {
		for i := range panics {
			fmt.Print(i, " ")
		}
	})
	try("iterator panics after break", func() {
		for range panics {
			break
		}
	})
	try("goroutine", func() {
		for i := range inGoroutine {
			fmt.Print(i, " ")
		}
	})
	try("goroutine after break", func() {
		for range inGoroutine {
			break
		}
	})
	try("goroutine panics", func() {
		for range inGoroutine {
			panic("body's own")
		}
	})
	try("nested swallow", func() {
		for range swallow {
			for range count(2) {
				panic("inner body's own")
			}
		}
	})
	try("nil function", func() {
		var f func(func(int) bool)
		for range f {
		}
	})
	try("runs its own body", func() {
		n := 0
		var again func(int) bool
		for i := range func(yield func(int) bool) { again = yield; yield(0) } {
			n++
			if n < 3 {
				again(i + 1)
			}
		}
	})
}
