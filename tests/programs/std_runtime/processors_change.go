// GOMAXPROCS changes while goroutines work, wait and hand things on; nothing is lost, and what it says is what was set.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

func work(n int) int {
	sum := 0
	for i := range n {
		sum += i % 7
	}
	return sum
}

func main() {
	const workers, rounds = 12, 60
	var all sync.WaitGroup
	var done atomic.Int64
	chain := make(chan int, 3)
	for i := range workers {
		all.Go(func() {
			for n := range rounds {
				switch (i%3 + n) % 4 { // nobody receives before it has sent
				case 0:
					done.Add(int64(work(20_000) / work(20_000)))
				case 1:
					time.Sleep(50 * time.Microsecond)
					done.Add(1)
				case 2:
					chain <- 1
				case 3:
					done.Add(int64(<-chain))
				}
			}
		})
	}
	over := make(chan bool)
	go func() {
		all.Wait()
		close(over)
	}()
	before := runtime.GOMAXPROCS(0)
	last := before
	wrong := 0
	for n := 1; ; n = n%9 + 1 {
		if old := runtime.GOMAXPROCS(n); old != last {
			wrong++
		}
		last = n
		select {
		case <-over:
			for len(chain) > 0 {
				done.Add(int64(<-chain))
			}
			fmt.Println(done.Load() == workers*rounds*3/4, wrong)
			fmt.Println(runtime.GOMAXPROCS(before) == last, runtime.GOMAXPROCS(-1) == before)
			return
		case <-time.After(300 * time.Microsecond):
		}
	}
}
