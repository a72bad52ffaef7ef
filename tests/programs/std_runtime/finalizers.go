// run
// Finalizers: when they run, in which order, with what.

package main

import (
	"fmt"
	"runtime"
	"time"
)

type node struct {
	name string
	next *node
	data [4]int
}

func (n *node) String() string { return "node " + n.name }

// collect collects until something came, or says that nothing does.
func collect(c <-chan string, name string) {
	for i := 0; i < 10; i++ {
		runtime.GC()
		select {
		case s := <-c:
			fmt.Println(name, s)
			return
		case <-time.After(20 * time.Millisecond):
		}
	}
	fmt.Println(name, "nothing")
}

//go:noinline
func chain(c chan<- string) {
	first := &node{name: "first"}
	second := &node{name: "second"}
	third := &node{name: "third"}
	first.next, second.next = second, third
	for _, n := range []*node{third, first, second} {
		runtime.SetFinalizer(n, func(n *node) {
			text := n.name
			if n.next != nil {
				text += " before " + n.next.name
			}
			c <- text
		})
	}
}

//go:noinline
func circle(c chan<- string) {
	a := &node{name: "a"}
	b := &node{name: "b", next: a}
	a.next = b
	runtime.SetFinalizer(a, func(n *node) { c <- n.name })
	runtime.SetFinalizer(b, func(n *node) { c <- n.name })
}

var saved *node

//go:noinline
func resurrect(c chan<- string) {
	n := &node{name: "risen"}
	n.data[3] = 7
	runtime.SetFinalizer(n, func(n *node) {
		saved = n
		c <- "saved"
	})
}

//go:noinline
func takenBack(c chan<- string) {
	n := &node{name: "x"}
	runtime.SetFinalizer(n, func(*node) { c <- "called" })
	runtime.SetFinalizer(n, nil)
}

//go:noinline
func withInterfaces(c chan<- string) {
	n := &node{name: "shown"}
	runtime.SetFinalizer(n, func(s fmt.Stringer) (int, error) {
		c <- s.String()
		return 1, nil
	})
}

//go:noinline
func anything(c chan<- string) {
	n := &node{name: "any"}
	runtime.SetFinalizer(n, func(v any) { c <- fmt.Sprintf("%T %v", v, v) })
}

//go:noinline
func kept(c chan<- string) {
	n := &node{name: "kept"}
	runtime.SetFinalizer(n, func(*node) { c <- "gone" })
	runtime.GC()
	select {
	case s := <-c0(c):
		fmt.Println("too early:", s)
	case <-time.After(10 * time.Millisecond):
	}
	runtime.KeepAlive(n)
}

var both chan string

func c0(chan<- string) <-chan string { return both }

type small struct {
	v    int64
	self *int
}

//go:noinline
func many(c chan<- string) {
	const n = 100
	left := make(chan int, n)
	for i := 0; i < n; i++ {
		s := &small{v: int64(i)}
		runtime.SetFinalizer(s, func(s *small) { left <- int(s.v) })
	}
	go func() {
		sum := 0
		for i := 0; i < n; i++ {
			sum += <-left
		}
		c <- fmt.Sprint(sum)
	}()
}

var global node

func main() {
	c := make(chan string, 8)
	both = c
	chain(c)
	for i := 0; i < 3; i++ {
		collect(c, "chain:")
	}
	circle(c)
	collect(c, "circle:")
	resurrect(c)
	collect(c, "resurrect:")
	fmt.Println(saved, saved.data)
	saved = nil
	collect(c, "again:")
	takenBack(c)
	collect(c, "taken back:")
	withInterfaces(c)
	collect(c, "interface:")
	anything(c)
	collect(c, "any:")
	kept(c)
	collect(c, "kept:")
	many(c)
	collect(c, "many:")
	runtime.SetFinalizer(&global, func(*node) { fmt.Println("never") })
	runtime.SetFinalizer(&global, nil)
	fmt.Println(runtime.NumGoroutine())
}
