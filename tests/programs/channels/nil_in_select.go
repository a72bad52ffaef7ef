// run

// A nil channel takes a case out of a select.
package main

import "fmt"

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	a <- 1
	b <- 2
	sum := 0
	for a != nil || b != nil {
		select {
		case v := <-a:
			sum += v
			a = nil
		case v := <-b:
			sum += v * 10
			b = nil
		}
	}
	fmt.Println(sum)
}
