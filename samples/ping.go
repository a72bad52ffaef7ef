// A channel hands a value from one goroutine to another, and makes them meet.
package main

import "fmt"

func main() {
	dataStream := make(chan string)
	go func() {
		dataStream <- "ping"
	}()
	fmt.Println(<-dataStream)
}
