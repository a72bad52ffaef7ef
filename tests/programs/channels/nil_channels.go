// run

// Nil channels block for ever: in select they switch a case off.
package main

import (
	"fmt"
	"time"
)

func main() {
	a, b := make(chan int), make(chan string)
	go func() {
		for i := range 3 {
			a <- i
		}
		close(a)
	}()
	go func() {
		b <- "x"
		b <- "y"
		close(b)
	}()
	var ints []int
	var strs []string
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			ints = append(ints, v)
		case s, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			strs = append(strs, s)
		}
	}
	fmt.Println(ints, strs)
	var n chan int
	select {
	case v := <-n:
		fmt.Println("received", v)
	case n <- 1:
		fmt.Println("sent")
	default:
		fmt.Println("neither")
	}
	select {
	case <-n:
	case <-time.After(time.Millisecond):
		fmt.Println("timeout")
	}
	fmt.Println(len(n), cap(n), n == nil)
}
