package main

import (
	"fmt"
	"runtime"
	"sync"
)

type object struct{ words [8]int }

// drop makes an object that nothing points to, and finalizes or cleans it up by call.
//
//go:noinline
func drop(cleans bool, call func()) {
	o := new(object)
	if cleans {
		runtime.AddCleanup(o, func(int) { call() }, 0)
	} else {
		runtime.SetFinalizer(o, func(*object) { call() })
	}
}

// collect collects until the call has been made.
func collect(what string, done <-chan struct{}) {
	for {
		runtime.GC()
		select {
		case <-done:
			fmt.Println(what)
			return
		default:
		}
	}
}

func main() {
	for _, cleans := range []bool{false, true} {
		// Each is made within a few collections.
		for range 100 {
			made := false
			drop(cleans, func() { made = true })
			runtime.GC()
			runtime.GC()
			runtime.GC()
			if !made {
				fmt.Println("not yet called")
			}
		}

		// A call that waits for its collector does not hold it up.
		var lock sync.Mutex
		waited := make(chan struct{})
		lock.Lock()
		drop(cleans, func() {
			lock.Lock()
			close(waited)
		})
		runtime.GC()
		runtime.GC()
		lock.Unlock()
		<-waited
		fmt.Println("waited")

		// Calls collect as well.
		collected := make(chan struct{})
		drop(cleans, func() {
			drop(!cleans, func() {
				runtime.GC()
				close(collected)
			})
			runtime.GC()
		})
		collect("collected", collected)
	}

	// One that is never over lets others collect.
	busy := make(chan struct{})
	drop(false, func() {
		close(busy)
		for {
		}
	})
	collect("busy", busy)
	runtime.GC()
}
