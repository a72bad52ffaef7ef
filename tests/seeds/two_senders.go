// Two senders, one receiver: whose turn it is.
// outcomes 5
package main

import "fmt"

func main() {
	c := make(chan string)
	for _, name := range []string{"a", "b"} {
		go func() {
			for range 4 {
				c <- name
			}
		}()
	}
	for range 8 {
		fmt.Print(<-c)
	}
	fmt.Println()
}
