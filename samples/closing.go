// Closing a channel says that no more values come. Receivers drain what is left, then see `ok` false;
// a range loop ends by itself; every waiting receiver is released at once.
package main

import (
	"fmt"
	"sync"
)

func main() {
	letters := make(chan string, 3)
	letters <- "a"
	letters <- "b"
	close(letters)
	for letter := range letters {
		fmt.Println("received", letter)
	}
	value, ok := <-letters
	fmt.Printf("after the end: %q, %v\n", value, ok)

	start := make(chan struct{})
	var ready sync.WaitGroup
	for range 3 {
		ready.Add(1)
		go func() {
			<-start // all three wait for the one close
			ready.Done()
		}()
	}
	close(start)
	ready.Wait()
	fmt.Println("one close released all three")
}
