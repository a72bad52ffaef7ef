// run
// not under gc

package main

import "fmt"

func link(left, right chan int) { left <- 1 + <-right }

func main() {
	const n = 10000
	leftmost := make(chan int)
	left, right := leftmost, leftmost
	for range n {
		right = make(chan int)
		go link(left, right)
		left = right
	}
	go func(c chan int) { c <- 1 }(right)
	fmt.Println(<-leftmost)
}
