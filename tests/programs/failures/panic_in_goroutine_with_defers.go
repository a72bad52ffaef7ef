// exit 2

// A panic in a goroutine runs its own deferred calls, not those of main.
package main

import "fmt"

func worker(done chan<- bool) {
	defer fmt.Println("worker's deferred call")
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered", r)
			panic(fmt.Sprint("again: ", r))
		}
	}()
	panic("first")
}

func main() {
	defer fmt.Println("never printed")
	done := make(chan bool)
	go worker(done)
	<-done
}
