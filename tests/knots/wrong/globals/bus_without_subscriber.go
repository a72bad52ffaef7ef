// knot GK006 at 21 29
// flags -leaks

package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

var bus = struct {
	sync.Mutex
	subs []chan int
}{}

func subscribe() <-chan int {
	bus.Lock()
	defer bus.Unlock()
	c := make(chan int)
	bus.subs = append(bus.subs, c)
	return c
}
func publish(v int) {
	bus.Lock()
	defer bus.Unlock()
	for _, c := range bus.subs {
		c <- v
	}
}

func main() {
	c := subscribe()
	go func() { fmt.Println(<-c) }()
	go func() {
		publish(1)
		publish(2)
	}()
	for range 4 {
		time.Sleep(time.Millisecond)
		runtime.GC()
	}
}
