// exit 2
// goknot run -explain=off

// A select none of whose cases can ever proceed.
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan string)
	fmt.Println("selecting")
	select {
	case v := <-a:
		fmt.Println(v)
	case b <- "x":
	}
}
