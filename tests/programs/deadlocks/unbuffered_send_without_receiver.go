// exit 2
// goknot run -explain=off

// Main sends where nobody can receive.
package main

import "fmt"

func main() {
	c := make(chan int)
	fmt.Println("before")
	c <- 1
	fmt.Println("after")
}
