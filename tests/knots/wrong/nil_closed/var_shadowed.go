// knot GK004 at 18

package main

import "fmt"

var results chan int

func setup(n int) {
	results := make(chan int, n)
	for i := range n {
		results <- i
	}
}

func main() {
	setup(3)
	fmt.Println(<-results)
}
