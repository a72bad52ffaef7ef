// run

// Work runs in parallel, results come out in the order of the input with a bounded window.
package main

import (
	"fmt"
	"runtime"
	"strconv"
)

type slot struct {
	in  int
	out chan string
}

func ordered(n, window int, f func(int) string) <-chan string {
	slots := make(chan slot, window)
	go func() {
		defer close(slots)
		for i := range n {
			s := slot{i, make(chan string, 1)}
			slots <- s
			go func() { s.out <- f(s.in) }()
		}
	}()
	out := make(chan string)
	go func() {
		defer close(out)
		for s := range slots {
			out <- <-s.out
		}
	}()
	return out
}

func main() {
	var got []string
	for s := range ordered(20, 4, func(i int) string {
		for range (20 - i) % 7 {
			runtime.Gosched()
		}
		return strconv.Itoa(i * i)
	}) {
		got = append(got, s)
	}
	fmt.Println(got)
}
