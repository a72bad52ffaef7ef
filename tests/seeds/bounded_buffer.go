// How full the buffer is each time the consumer looks.
// outcomes 4
package main

import "fmt"

func main() {
	buffer := make(chan int, 3)
	go func() {
		defer close(buffer)
		for i := range 8 {
			buffer <- i
		}
	}()
	for range buffer {
		fmt.Print(len(buffer), " ")
	}
	fmt.Println()
}
