// run
// The builtin recover as a deferred call: it recovers when a deferred function runs it at its end, and
// does nothing when a panic runs it.

package main

import "fmt"

func try(title string, f func()) {
	defer func() { fmt.Println(title, "left", recover()) }()
	f()
	fmt.Println(title, "returned")
}

func main() {
	try("direct:", func() {
		defer recover()
		panic(1)
	})
	try("in a deferred function:", func() {
		defer func() {
			defer recover()
		}()
		panic(2)
	})
	try("two levels down:", func() {
		defer func() {
			func() {
				defer recover()
			}()
		}()
		panic(3)
	})
	try("after a panic of its own:", func() {
		defer func() {
			defer recover()
			defer func() { fmt.Println("inner", recover()) }()
			panic(5)
		}()
		panic(4)
	})
	try("run by the inner panic:", func() {
		defer func() {
			defer func() { fmt.Println("inner", recover()) }()
			defer recover()
			panic(7)
		}()
		panic(6)
	})
	try("in a loop over a function:", func() {
		defer func() {
			for range func(yield func() bool) { yield() } {
				defer recover()
			}
		}()
		panic(8)
	})
	try("without a panic:", func() {
		defer recover()
	})
}
