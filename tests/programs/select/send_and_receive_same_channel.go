// run

// A goroutine that offers both sides of one channel never meets itself.
package main

import "fmt"

func main() {
	c := make(chan int)
	out := make(chan string)
	for range 2 {
		go func() {
			select {
			case c <- 1:
				out <- "sent"
			case v := <-c:
				out <- fmt.Sprint("received ", v)
			}
		}()
	}
	a, b := <-out, <-out
	if a > b {
		a, b = b, a
	}
	fmt.Println(a, b)
	swap := make(chan int, 1)
	total := 0
	for i := 0; i < 10; i++ {
		select {
		case v := <-swap:
			total += v
		case swap <- i:
		}
	}
	fmt.Println(total, len(swap))
}
