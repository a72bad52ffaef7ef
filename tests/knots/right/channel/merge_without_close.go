package main

import (
	"fmt"
	"sync"
)

func merge(inputs ...<-chan int) <-chan int {
	out := make(chan int)
	var copying sync.WaitGroup
	for _, input := range inputs {
		copying.Add(1)
		go func() {
			defer copying.Done()
			for v := range input {
				out <- v
			}
		}()
	}
	go func() {
		copying.Wait()
		close(out)
	}()
	return out
}

func numbers(from, to int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := from; i < to; i++ {
			c <- i
		}
	}()
	return c
}

func main() {
	sum := 0
	for v := range merge(numbers(0, 3), numbers(10, 12)) {
		sum += v
	}
	fmt.Println(sum)
}
