// run

// Requests carry the channel for their answer.
package main

import (
	"errors"
	"fmt"
)

type request struct {
	op    string
	a, b  int
	reply chan<- result
}
type result struct {
	value int
	err   error
}

func server(in <-chan request) {
	for r := range in {
		switch r.op {
		case "add":
			r.reply <- result{r.a + r.b, nil}
		case "div":
			if r.b == 0 {
				r.reply <- result{0, errors.New("division by zero")}
				break
			}
			r.reply <- result{r.a / r.b, nil}
		default:
			r.reply <- result{err: fmt.Errorf("unknown %q", r.op)}
		}
		close(r.reply)
	}
}

func main() {
	in := make(chan request)
	go server(in)
	call := func(op string, a, b int) (int, error) {
		c := make(chan result, 1)
		in <- request{op, a, b, c}
		r := <-c
		return r.value, r.err
	}
	fmt.Println(call("add", 1, 2))
	fmt.Println(call("div", 7, 2))
	fmt.Println(call("div", 1, 0))
	fmt.Println(call("pow", 1, 0))
	close(in)
	ccc := make(chan chan chan int, 1)
	cc := make(chan chan int, 1)
	c := make(chan int, 1)
	c <- 9
	cc <- c
	ccc <- cc
	fmt.Println(<-<-<-ccc)
}
