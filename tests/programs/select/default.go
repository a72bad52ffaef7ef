// run

// With a default a select never waits.
package main

import "fmt"

func main() {
	ch := make(chan int, 1)
	for i := range 4 {
		select {
		case ch <- i:
			fmt.Println("sent", i)
		case v := <-ch:
			fmt.Println("received", v)
		}
	}
	select {
	case v, ok := <-ch:
		fmt.Println(v, ok)
	default:
		fmt.Println("empty")
	}
	var none chan int
	select {
	case none <- 1:
	case <-none:
	default:
		fmt.Println("nil channels are never ready")
	}
	close(ch)
	select {
	case v, ok := <-ch:
		fmt.Println(v, ok)
	default:
		fmt.Println("not reached")
	}
}
