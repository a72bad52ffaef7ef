// run

// Goexit runs deferred calls, is not recovered, and ends only its goroutine.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan string, 4)
	go func() {
		defer close(done)
		defer func() { done <- fmt.Sprint("recover gives ", recover()) }()
		func() {
			defer func() { done <- "inner deferred" }()
			runtime.Goexit()
		}()
		done <- "never"
	}()
	for s := range done {
		fmt.Println(s)
	}
	again := make(chan int)
	go func() {
		defer close(again)
		defer func() { fmt.Println(recover()) }()
		defer runtime.Goexit()
		panic("replaced by goexit")
	}()
	<-again
	fmt.Println("main goes on")
}
