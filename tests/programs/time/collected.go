// Timers and tickers that nobody refers to are collected, though they have not fired yet.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

var collected atomic.Int64

func count(int) { collected.Add(1) }

func main() {
	const each = 50
	for range each {
		runtime.AddCleanup(time.NewTimer(time.Hour), count, 0)
		runtime.AddCleanup(time.NewTicker(time.Hour), count, 0)
		waited := time.NewTimer(time.Hour)
		select {
		case <-waited.C:
		case <-time.After(time.Microsecond):
		}
		runtime.AddCleanup(waited, count, 0)
	}
	for range 1000 {
		runtime.GC()
		if collected.Load() >= 3*each {
			break
		}
		time.Sleep(time.Millisecond)
	}
	fmt.Println(collected.Load() == 3*each)
}
