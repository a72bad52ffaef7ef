// knot GK012 at 13

package main

import (
	"context"
	"fmt"
	"sync"
)

func collect(ctx context.Context, a, b <-chan int) (sum int) {
	for {
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	a, b := make(chan int), make(chan int)
	var collecting sync.WaitGroup
	collecting.Add(1)
	go func() {
		defer collecting.Done()
		fmt.Println(collect(ctx, a, b))
	}()
	a <- 1
	b <- 2
	cancel()
	collecting.Wait()
}
