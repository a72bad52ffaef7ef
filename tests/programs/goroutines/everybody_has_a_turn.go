// On one worker goroutines that compute, a pair that passes a value back and forth, one that yields all the time, many
// that sleep for a moment and some that make goroutines all get on: each goes on until all have come as far as it has.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const far = 3

var (
	turns [12]atomic.Int64
	over  atomic.Bool
)

// turn counts one for the goroutine, and says whether it is to go on.
func turn(own int) bool {
	if over.Load() {
		return false
	}
	turns[own].Add(1)
	for i := range turns {
		if turns[i].Load() < far {
			return true
		}
	}
	over.Store(true)
	return false
}

func compute(own int) {
	for turn(own) {
		x := 0
		for start := time.Now(); time.Since(start) < 3*time.Millisecond; {
			for i := range 1000 {
				x += i
			}
		}
	}
}

func main() {
	runtime.GOMAXPROCS(1)
	var all sync.WaitGroup
	for own := range 4 {
		all.Go(func() { compute(own) })
	}
	ping, pong := make(chan int), make(chan int)
	all.Go(func() {
		for turn(4) {
			ping <- 1
			<-pong
		}
		close(ping)
	})
	all.Go(func() {
		for range ping {
			turn(5)
			pong <- 1
		}
	})
	all.Go(func() {
		for turn(6) {
			runtime.Gosched()
		}
	})
	for range 2000 {
		all.Go(func() {
			for turn(7) {
				time.Sleep(time.Microsecond)
			}
		})
	}
	all.Go(func() {
		for turn(8) {
			done := make(chan bool)
			go func() { close(done) }()
			<-done
		}
	})
	all.Go(func() {
		var mu sync.Mutex
		for turn(9) {
			mu.Lock()
			go mu.Unlock()
			mu.Lock()
			mu.Unlock()
		}
	})
	all.Go(func() {
		ticker := time.NewTicker(time.Millisecond)
		for turn(10) {
			<-ticker.C
		}
	})
	all.Go(func() { compute(11) })
	all.Wait()
	fmt.Println("all have had their turn")
}
