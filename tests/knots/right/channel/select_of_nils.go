package main

import "fmt"

func main() {
	var a, b <-chan int
	make1 := func(v int) <-chan int {
		c := make(chan int, 1)
		c <- v
		return c
	}
	a, b = make1(1), make1(2)
	sum := 0
	for range 2 {
		select {
		case v := <-a:
			sum += v
			a = nil
		case v := <-b:
			sum += v
			b = nil
		}
	}
	fmt.Println(sum, make1 != nil)
}
