// run

// Int32 to Uint64, Bool and Value.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type config struct {
	name  string
	ports []int
}

func main() {
	var i32 atomic.Int32
	var i64 atomic.Int64
	var u32 atomic.Uint32
	var u64 atomic.Uint64
	var b atomic.Bool
	fmt.Println(i32.Add(-3), i64.Add(1<<40), u32.Add(^uint32(0)), u64.Load(), b.Load())
	fmt.Println(b.Swap(true), b.CompareAndSwap(true, false), b.Load(), i32.Swap(9), i32.CompareAndSwap(9, 10), i32.Load())
	fmt.Println(u32.And(0xf0), u32.Or(0x0f), u32.Load())
	var v atomic.Value
	fmt.Println(v.Load() == nil)
	v.Store(config{"a", []int{1}})
	v.Store(config{"b", []int{2, 3}})
	fmt.Println(v.Load().(config).name, v.Swap(config{name: "c"}).(config).ports)
	func() {
		defer func() { fmt.Println(recover()) }()
		v.Store("another type")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		v.Store(nil)
	}()
	var spin atomic.Bool
	n := 0
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				for !spin.CompareAndSwap(false, true) {
					runtime.Gosched()
				}
				n++
				spin.Store(false)
			}
		})
	}
	wg.Wait()
	fmt.Println(n)
}
