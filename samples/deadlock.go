// A knot of one: without a buffer a send waits until somebody receives, and the only goroutine that
// could do that is the one that waits. Go's message comes first, then GoKnot says why. With room for
// two values the same program runs: see buffered.go.
//
// exit 2
package main

import "fmt"

func main() {
	dataStream := make(chan string)
	dataStream <- "msg 1"
	dataStream <- "msg 2"
	fmt.Println(<-dataStream)
	fmt.Println(<-dataStream)
}
