// run

// Misuse panics with a runtime.Error that can be recovered.
package main

import (
	"fmt"
	"runtime"
)

func try(what string, f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		fmt.Println(what, "->", r, isRuntime)
	}()
	f()
}

func main() {
	try("send", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("close twice", func() { c := make(chan int); close(c); close(c) })
	try("close nil", func() { var c chan int; close(c) })
	try("size", func() { n := -1; _ = make(chan int, n) })
	try("blocked sender", func() {
		c := make(chan int)
		go func() {
			<-ready
			close(c)
		}()
		ready <- true
		c <- 1
	})
}

var ready = make(chan bool)
