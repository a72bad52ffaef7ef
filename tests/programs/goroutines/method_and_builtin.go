// run

// The go statement on methods, method values, interface methods, builtins and closures' results.
package main

import (
	"fmt"
	"sync"
)

type acc struct {
	mu  sync.Mutex
	sum int
}

func (a *acc) add(n int, done func()) {
	a.mu.Lock()
	a.sum += n
	a.mu.Unlock()
	done()
}

type adder interface{ add(int, func()) }

func maker(s string, c chan string) func(int) {
	c <- "made " + s
	return func(n int) { c <- fmt.Sprint(s, n) }
}

func main() {
	a := &acc{}
	var wg sync.WaitGroup
	wg.Add(4)
	go a.add(1, wg.Done)
	f := a.add
	go f(2, wg.Done)
	var i adder = a
	go i.add(3, wg.Done)
	go (*acc).add(a, 4, wg.Done)
	wg.Wait()
	fmt.Println(a.sum)
	c := make(chan string, 4)
	go maker("x", c)(1)
	fmt.Println(<-c, <-c)
	d := make(chan int)
	go close(d)
	<-d
	m := map[string]int{"a": 1}
	e := make(chan bool)
	go func() { defer close(e); delete(m, "a") }()
	<-e
	fmt.Println(len(m))
	s := []int{1, 2, 3}
	go copy(s, []int{9})
	go func(xs ...int) { e2 <- len(xs) }(s[1:]...)
	fmt.Println(<-e2)
	defer func() { fmt.Println(recover() != nil, a.sum) }()
	var nilf func()
	if a.sum == 10 {
		panic("end")
	}
	go nilf()
}

var e2 = make(chan int)
