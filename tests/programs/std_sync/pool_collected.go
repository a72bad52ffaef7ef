// not under gc

// What a pool keeps is taken in the order put first, then newest first; it is gone when two collections have passed,
// and still there after one.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	var p sync.Pool
	for i := range 5 {
		p.Put(i)
	}
	for range 6 {
		fmt.Print(p.Get(), " ")
	}
	fmt.Println()

	collected := 0
	done := make(chan bool, 1)
	fill := func() {
		for range 100 {
			p.Put(new([100]int))
		}
	}
	fill()
	x := new([100]int)
	runtime.AddCleanup(x, func(int) { collected++; done <- true }, 0)
	p.Put(x)
	x = nil
	runtime.GC()
	kept := 0
	for p.Get() != nil {
		kept++
	}
	fmt.Println(kept)
	fill()
	runtime.GC()
	runtime.GC()
	fmt.Println(p.Get())
	<-done
	fmt.Println(collected)
}
