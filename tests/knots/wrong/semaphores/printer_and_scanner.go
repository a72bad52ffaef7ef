// knot GK055 at 20
// stuck under some schedules only

package main

import (
	"fmt"
	"runtime"
	"sync"
)

type device struct {
	name string
	busy chan struct{}
}

func (d *device) use(next *device, work func()) {
	d.busy <- struct{}{}
	runtime.Gosched()
	next.busy <- struct{}{}
	work()
	<-next.busy
	<-d.busy
}

func main() {
	printer := &device{"printer", make(chan struct{}, 1)}
	scanner := &device{"scanner", make(chan struct{}, 1)}
	var copies sync.WaitGroup
	var mu sync.Mutex
	done := 0
	count := func() { mu.Lock(); done++; mu.Unlock() }
	copies.Add(2)
	go func() {
		defer copies.Done()
		printer.use(scanner, count)
	}()
	go func() {
		defer copies.Done()
		scanner.use(printer, count)
	}()
	copies.Wait()
	fmt.Println(done)
}
