// run

// An endless generator is stopped by closing done; nothing leaks.
package main

import (
	"fmt"
	"sync"
)

func naturals(done <-chan struct{}, exited *sync.WaitGroup) <-chan int {
	c := make(chan int)
	exited.Add(1)
	go func() {
		defer exited.Done()
		defer close(c)
		for i := 0; ; i++ {
			select {
			case c <- i:
			case <-done:
				return
			}
		}
	}()
	return c
}

func take(n int, in <-chan int) (r []int) {
	for range n {
		r = append(r, <-in)
	}
	return
}

func main() {
	done := make(chan struct{})
	var wg sync.WaitGroup
	a, b := naturals(done, &wg), naturals(done, &wg)
	fmt.Println(take(5, a), take(3, b), take(2, a))
	close(done)
	wg.Wait()
	_, ok := <-a
	_, ok2 := <-b
	fmt.Println(ok, ok2)
}
