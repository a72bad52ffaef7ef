// What goes wrong without waiting: main returns, and the program ends with it. On a terminal GoKnot
// notes which goroutine never got to run, and where it was started.
//
// env GOMAXPROCS=1
package main

import "fmt"

func hello() {
	fmt.Println("hello")
}

func main() {
	go hello()
	// Nothing waits here.
}
