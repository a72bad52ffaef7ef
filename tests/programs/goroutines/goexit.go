// run

// Goexit runs the deferred calls and ends only its goroutine; recover does not see it.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("deferred")
		defer func() { fmt.Println("recover:", recover()) }()
		func() { runtime.Goexit() }()
		fmt.Println("not reached")
	}()
	<-done
	fmt.Println("main goes on")
}
