// Two cases are ready: select takes either.
// outcomes 10
package main

import "fmt"

func main() {
	a, b := make(chan int, 8), make(chan int, 8)
	for i := range 8 {
		a <- i
		b <- 10 + i
	}
	for range 8 {
		select {
		case v := <-a:
			fmt.Print(v, " ")
		case v := <-b:
			fmt.Print(v, " ")
		}
	}
	fmt.Println()
}
