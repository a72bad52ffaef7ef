// knot GK020 at 23 38 43

package main

import (
	"errors"
	"fmt"
	"sync"
)

func source(items []int, out chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	defer close(out)
	for _, item := range items {
		out <- item
	}
}

func invert(in <-chan int, out chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	defer close(out)
	for v := range in {
		out <- -v
	}
}

func sink(in <-chan int) error {
	for v := range in {
		if v == -3 {
			return errors.New("cannot store -3")
		}
	}
	return nil
}

func main() {
	var wg sync.WaitGroup
	raw, inverted := make(chan int), make(chan int)
	wg.Add(2)
	go source([]int{1, 2, 3, 4, 5, 6}, raw, &wg)
	go invert(raw, inverted, &wg)
	fmt.Println(sink(inverted))
	wg.Wait()
}
