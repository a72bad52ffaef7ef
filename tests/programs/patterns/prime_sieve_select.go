// run

// The sieve of goroutines with a stop channel, so that all filters end.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

func generate(stop <-chan struct{}) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 2; ; i++ {
			select {
			case c <- i:
			case <-stop:
				return
			}
		}
	}()
	return c
}

func filter(in <-chan int, p int, stop <-chan struct{}, live *atomic.Int32) <-chan int {
	out := make(chan int)
	live.Add(1)
	go func() {
		defer live.Add(-1)
		defer close(out)
		for v := range in {
			if v%p == 0 {
				continue
			}
			select {
			case out <- v:
			case <-stop:
				return
			}
		}
	}()
	return out
}

func main() {
	stop := make(chan struct{})
	var live atomic.Int32
	c := generate(stop)
	var primes []int
	for range 60 {
		p := <-c
		primes = append(primes, p)
		c = filter(c, p, stop, &live)
	}
	fmt.Println(primes, live.Load())
	close(stop)
	for live.Load() > 0 {
		runtime.Gosched()
	}
	fmt.Println(live.Load())
}
