// run

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var once sync.Once
	for i := 0; i < 3; i++ {
		once.Do(func() { fmt.Println("once", i) })
	}
	f := sync.OnceFunc(func() { fmt.Println("oncefunc") })
	f()
	f()
	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())
	p.Put("old")
	fmt.Println(p.Get(), p.Get())
	var m sync.Map
	m.Store("a", 1)
	v, loaded := m.LoadOrStore("a", 2)
	fmt.Println(v, loaded)
	v, loaded = m.LoadOrStore("b", 2)
	fmt.Println(v, loaded)
	fmt.Println(m.Load("c"))
	fmt.Println(m.LoadAndDelete("a"))
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	fmt.Println(m.CompareAndSwap("b", 2, 3), m.CompareAndSwap("b", 2, 4))
	var wg sync.WaitGroup
	var n atomic.Int64
	var old int32
	for i := range 10 {
		wg.Go(func() {
			n.Add(int64(i))
			atomic.AddInt32(&old, 1)
		})
	}
	wg.Wait()
	fmt.Println(n.Load(), old)
	var b atomic.Bool
	fmt.Println(b.Swap(true), b.Load(), b.CompareAndSwap(false, true))
	var u atomic.Uint32
	u.Store(5)
	fmt.Println(u.Add(^uint32(0)), u.Or(8), u.And(12), u.Load())
	var val atomic.Value
	fmt.Println(val.Load())
	val.Store([]int{1})
	fmt.Println(val.Load().([]int))
	func() {
		defer func() { fmt.Println(recover()) }()
		val.Store("x")
	}()
	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	var rw sync.RWMutex
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	cond := sync.NewCond(&sync.Mutex{})
	ready := false
	go func() {
		cond.L.Lock()
		ready = true
		cond.L.Unlock()
		cond.Broadcast()
	}()
	cond.L.Lock()
	for !ready {
		cond.Wait()
	}
	cond.L.Unlock()
	fmt.Println("ready", n, u)
	func() {
		defer func() { fmt.Println(recover()) }()
		wg.Done()
	}()
}
