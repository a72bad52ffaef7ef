package main

import "fmt"

func generate(out chan<- int, stop <-chan struct{}) {
	defer close(out)
	for i := 0; ; i++ {
		select {
		case out <- i:
		case <-stop:
			return
		}
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
	close(stop)
	for range numbers {
	}
}
