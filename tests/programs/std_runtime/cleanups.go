// run
// Cleanups: when they run, with what, and what takes them back.

package main

import (
	"fmt"
	"runtime"
	"sort"
	"time"
)

type node struct {
	name string
	next *node
	data [4]int
}

// collect collects until count calls have come, or says that they do not.
func collect(c <-chan string, count int, title string) {
	var got []string
	for i := 0; i < 10 && len(got) < count; i++ {
		runtime.GC()
		for wait := true; wait; {
			select {
			case s := <-c:
				got = append(got, s)
			case <-time.After(20 * time.Millisecond):
				wait = false
			}
		}
	}
	sort.Strings(got)
	fmt.Println(title, got)
}

func report(c chan<- string) func(string) { return func(s string) { c <- s } }

//go:noinline
func several(c chan<- string) {
	n := &node{name: "n"}
	runtime.AddCleanup(n, report(c), "one")
	taken := runtime.AddCleanup(n, report(c), "two")
	runtime.AddCleanup(&n.data[2], report(c), "inside")
	runtime.AddCleanup(n, func(i int) { c <- fmt.Sprint("number ", i) }, 42)
	taken.Stop()
	taken.Stop()
}

//go:noinline
func circle(c chan<- string) {
	a := &node{name: "a"}
	b := &node{name: "b", next: a}
	a.next = b
	runtime.AddCleanup(a, report(c), "a")
	runtime.AddCleanup(b, report(c), "b")
}

//go:noinline
func finalized(c chan<- string) {
	n := &node{name: "n"}
	runtime.SetFinalizer(n, func(n *node) { c <- "finalizer of " + n.name })
	runtime.AddCleanup(n, report(c), "cleanup")
}

var global node
var kept *node

//go:noinline
func living(c chan<- string) {
	kept = &node{name: "kept"}
	runtime.AddCleanup(kept, report(c), "kept")
	runtime.AddCleanup(&global, report(c), "global")
	// What the cleanup is called with leads to the object: it lives for ever.
	n := &node{name: "n"}
	runtime.AddCleanup(n, func(m map[string]*node) { c <- "never" }, map[string]*node{"n": n})
}

func main() {
	c := make(chan string, 10)
	several(c)
	collect(c, 3, "several:")
	circle(c)
	collect(c, 2, "circle:")
	finalized(c)
	collect(c, 2, "finalized:")
	living(c)
	collect(c, 1, "living:")
	kept = nil
	collect(c, 1, "let go:")

	var none runtime.Cleanup
	none.Stop()
	fmt.Println(runtime.NumGoroutine(), "goroutine")
}
