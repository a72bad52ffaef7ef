// The memory of a hundred thousand goroutines can be given back when they are over, and be used again. A program
// that does nothing for a while gives it back by itself.
// not under gc tsan
// timeout 60
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"time"
)

// resident is the memory of the process that is in use, in MB.
func resident() int {
	text, _ := os.ReadFile("/proc/self/statm")
	pages, _ := strconv.Atoi(strings.Fields(string(text))[1])
	return pages * os.Getpagesize() >> 20
}

// run returns the memory in use while that many goroutines exist.
func run(count int) (most int) {
	gate := make(chan bool)
	var ready, over sync.WaitGroup
	ready.Add(count)
	for range count {
		over.Go(func() {
			ready.Done()
			<-gate
		})
	}
	ready.Wait()
	most = resident()
	close(gate)
	over.Wait()
	return most
}

func main() {
	base := resident()
	isBack := func(most int) bool { return resident()-base < (most-base)*2/3 }
	for range 2 {
		most := run(100_000)
		debug.FreeOSMemory()
		debug.FreeOSMemory()
		fmt.Println(isBack(most))
	}
	most := run(100_000)
	runtime.GC() // a program is left alone for the longer, the longer its last collection took
	for pause := 1500 * time.Millisecond; !isBack(most) && pause < 20*time.Second; pause *= 2 {
		time.Sleep(pause)
	}
	fmt.Println(isBack(most))
}
