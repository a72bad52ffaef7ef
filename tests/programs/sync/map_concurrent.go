// run

// sync.Map: store, load, delete, swap, range, from many goroutines.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range 50 {
				m.Store(g*50+i, i)
				m.LoadOrStore("shared", 0)
			}
		})
	}
	wg.Wait()
	n, sum := 0, 0
	m.Range(func(k, v any) bool {
		n++
		sum += v.(int)
		return true
	})
	fmt.Println(n, sum)
	fmt.Println(m.Load(7))
	fmt.Println(m.LoadOrStore(7, "other"))
	fmt.Println(m.LoadAndDelete(7))
	fmt.Println(m.Load(7))
	m.Delete(8)
	fmt.Println(m.Swap("k", 1))
	fmt.Println(m.Swap("k", 2))
	fmt.Println(m.CompareAndSwap("k", 1, 3), m.CompareAndSwap("k", 2, 3), m.CompareAndDelete("k", 2), m.CompareAndDelete("k", 3))
	seen := 0
	m.Range(func(k, v any) bool { seen++; return seen < 3 })
	fmt.Println(seen)
	m.Clear()
	m.Range(func(k, v any) bool { seen = 100; return true })
	fmt.Println(seen)
}
