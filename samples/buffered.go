// A buffered channel takes that many values before a sender has to wait. Removing the 2 below makes
// main wait for a receiver that can never come: see deadlock.go.
package main

import "fmt"

func main() {
	dataStream := make(chan string, 2)
	dataStream <- "msg 1"
	dataStream <- "msg 2"
	fmt.Println(len(dataStream), "of", cap(dataStream), "places taken")
	fmt.Println(<-dataStream)
	fmt.Println(<-dataStream)
}
