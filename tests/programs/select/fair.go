// run

// Of several ready cases each is taken now and then.
package main

import "fmt"

func main() {
	a, b, c := make(chan int, 300), make(chan int, 300), make(chan int, 300)
	for range 300 {
		a <- 0
		b <- 1
		c <- 2
	}
	var count [3]int
	for range 300 {
		select {
		case v := <-a:
			count[v]++
		case v := <-b:
			count[v]++
		case v := <-c:
			count[v]++
		}
	}
	for i, n := range count {
		if n < 50 {
			fmt.Println("case", i, "was taken only", n, "times")
		}
	}
	fmt.Println(count[0]+count[1]+count[2], "taken")
}
