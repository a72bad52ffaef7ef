// A goroutine that has been deep down and then waits for long needs little memory; when it goes on, everything is as
// it was.
// not under gc move tsan
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
)

// resident is the memory of the process that is in use, in MB.
func resident() int {
	text, _ := os.ReadFile("/proc/self/statm")
	pages, _ := strconv.Atoi(strings.Fields(string(text))[1])
	return pages * os.Getpagesize() >> 20
}

func dive(depth int, bottom func()) int {
	if depth == 0 {
		bottom()
		return 0
	}
	return 1 + dive(depth-1, bottom)
}

func main() {
	const divers, depth = 50, 20_000
	base := resident()
	ready := make(chan bool)
	wait := make(chan bool)
	depths := make(chan int)
	for i := range divers {
		go func() {
			a, b, c := i, []int{i}, fmt.Sprint(i)
			sum := dive(depth, func() {})
			dive(3, func() {
				ready <- true
				<-wait
			})
			if a != i || b[0] != i || c != fmt.Sprint(i) {
				fmt.Println("changed:", a, b, c)
			}
			depths <- sum + dive(depth, func() {})
		}()
	}
	for range divers {
		<-ready
	}
	before := resident()
	for range 4 {
		runtime.GC()
	}
	debug.FreeOSMemory()
	fmt.Println(resident()-base < (before-base)/2)
	close(wait)
	sum := 0
	for range divers {
		sum += <-depths
	}
	fmt.Println(sum)
}
