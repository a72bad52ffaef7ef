// A slow answer is asked for again; sometimes both come.

package main

import (
	"fmt"
	"sync"
)

func hedge(calls *sync.WaitGroup) int {
	answers := make(chan int, 2)
	again := make(chan struct{})
	calls.Add(2)
	go func() {
		defer calls.Done()
		answers <- 1
	}()
	go func() {
		defer calls.Done()
		select {
		case <-again:
			answers <- 2
		default:
		}
	}()
	close(again)
	return <-answers
}

func main() {
	var calls sync.WaitGroup
	sum := 0
	for range 10 {
		sum += hedge(&calls)
	}
	calls.Wait()
	fmt.Println(sum > 0)
}
