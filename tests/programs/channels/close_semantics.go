// run

// A closed channel yields what is buffered, then zero values for ever; ok tells which.
package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

func main() {
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	for range 4 {
		v, ok := <-c
		fmt.Print(v, ok, " ")
	}
	fmt.Println(len(c), cap(c))
	try("close closed", func() { close(c) })
	try("send closed", func() { c <- 1 })
	var n chan int
	try("close nil", func() { close(n) })
	try("select send", func() {
		select {
		case c <- 1:
			fmt.Println("sent")
		default:
			fmt.Println("default")
		}
	})
	s := make(chan struct{ a [50]int })
	close(s)
	v, ok := <-s
	fmt.Println(v.a[49], ok)
	p := make(chan *int)
	close(p)
	fmt.Println(<-p == nil)
	e := make(chan error, 1)
	close(e)
	err, ok := <-e
	fmt.Println(err, ok)
	var b bool
	m := map[string]int{}
	d := make(chan int, 1)
	d <- 5
	m["x"], b = <-d
	fmt.Println(m, b)
	waiting := make(chan bool)
	for range 3 {
		go func() { _, ok := <-s; waiting <- ok }()
	}
	fmt.Println(<-waiting, <-waiting, <-waiting)
}
