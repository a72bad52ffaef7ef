// run

// Once runs once, also when it panics; OnceFunc hands its panic to everybody.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var once sync.Once
	var n atomic.Int32
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() { once.Do(func() { n.Add(1) }) })
	}
	wg.Wait()
	fmt.Println(n.Load())
	var p sync.Once
	for i := range 3 {
		func() {
			defer func() { fmt.Print(i, recover(), " ") }()
			p.Do(func() { panic("once") })
		}()
	}
	fmt.Println()
	calls := 0
	f := sync.OnceFunc(func() { calls++; panic(calls) })
	for range 3 {
		func() {
			defer func() { fmt.Print(recover(), " ") }()
			f()
		}()
	}
	fmt.Println(calls)
	type config struct {
		once sync.Once
		v    string
	}
	c := &config{}
	get := func() string {
		c.once.Do(func() { c.v = "loaded" })
		return c.v
	}
	fmt.Println(get(), get())
}
