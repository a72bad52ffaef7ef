// run

// A struct that embeds its lock; TryLock; a lock handed to another goroutine to unlock.
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	sync.Mutex
	m map[string]int
}

func (c *counter) inc(k string) {
	c.Lock()
	defer c.Unlock()
	if c.m == nil {
		c.m = map[string]int{}
	}
	c.m[k]++
}

func main() {
	var c counter
	var wg sync.WaitGroup
	for i := range 30 {
		wg.Go(func() {
			for range 20 {
				c.inc(fmt.Sprint("k", i%3))
			}
		})
	}
	wg.Wait()
	fmt.Println(c.m)
	fmt.Println(c.TryLock(), c.TryLock())
	done := make(chan bool)
	go func() { c.Unlock(); close(done) }()
	<-done
	c.Lock()
	c.Unlock()
	var l sync.Locker = &c
	l.Lock()
	fmt.Println(c.TryLock())
	l.Unlock()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		c.Lock()
		defer c.Unlock()
		panic("while locked")
	}()
	fmt.Println(c.TryLock())
}
