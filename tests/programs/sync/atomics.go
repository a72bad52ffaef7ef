// run

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var a atomic.Int64
	var b atomic.Uint32
	var c atomic.Bool
	var plain int64
	var u uint64 = 1
	var wg sync.WaitGroup
	for range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 100 {
				a.Add(2)
				b.Add(^uint32(0))
				atomic.AddInt64(&plain, 1)
			}
		}()
	}
	wg.Wait()
	fmt.Println(a.Load(), b.Load(), plain, c.Swap(true), c.Load())
	fmt.Println(a.CompareAndSwap(2000, 5), a.CompareAndSwap(2000, 6), a.Load())
	fmt.Println(atomic.SwapUint64(&u, 9), atomic.LoadUint64(&u), atomic.CompareAndSwapUint64(&u, 9, 10), u)
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store([]int{1, 2})
	fmt.Println(v.Load().([]int)[1])
}
