// knot GK015 at 9 23

package main

import "fmt"

func generate(out chan<- int, stop <-chan struct{}) {
	for i := 0; ; i++ {
		out <- i
	}
}

func main() {
	numbers := make(chan int)
	stop := make(chan struct{})
	go generate(numbers, stop)
	for n := range numbers {
		fmt.Println(n)
		if n == 2 {
			break
		}
	}
	close(numbers)
	close(stop)
	for range numbers {
	}
	for {
		select {
		case <-make(chan int):
		}
	}
}
