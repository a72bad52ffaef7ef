// run
// All of sync/atomic but Pointer.

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"
)

func functions() {
	var i32 int32 = 5
	var i64 int64 = -5
	var u32 uint32 = 7
	var u64 uint64 = 9
	var ptr uintptr = 11
	fmt.Println(atomic.AddInt32(&i32, 3), atomic.AddInt64(&i64, -3), atomic.AddUint32(&u32, ^uint32(0)), atomic.AddUint64(&u64, ^uint64(2)), atomic.AddUintptr(&ptr, 1))
	fmt.Println(atomic.LoadInt32(&i32), atomic.LoadInt64(&i64), atomic.LoadUint32(&u32), atomic.LoadUint64(&u64), atomic.LoadUintptr(&ptr))
	fmt.Println(atomic.SwapInt32(&i32, -1), atomic.SwapInt64(&i64, 1<<40), atomic.SwapUint32(&u32, 1<<31), atomic.SwapUint64(&u64, 1<<63), atomic.SwapUintptr(&ptr, 1))
	fmt.Println(i32, i64, u32, u64, ptr)
	fmt.Println(atomic.CompareAndSwapInt32(&i32, -1, 2), atomic.CompareAndSwapInt32(&i32, -1, 3), atomic.CompareAndSwapInt64(&i64, 1<<40, 4), atomic.CompareAndSwapUint32(&u32, 1<<31, 5), atomic.CompareAndSwapUint64(&u64, 0, 6), atomic.CompareAndSwapUintptr(&ptr, 1, 7))
	fmt.Println(i32, i64, u32, u64, ptr)
	atomic.StoreInt32(&i32, 0xff)
	atomic.StoreInt64(&i64, 0xff)
	atomic.StoreUint32(&u32, 0xff)
	atomic.StoreUint64(&u64, 0xff)
	atomic.StoreUintptr(&ptr, 0xff)
	fmt.Println(atomic.AndInt32(&i32, 0x0f), atomic.AndInt64(&i64, 0x3c), atomic.AndUint32(&u32, 0x11), atomic.AndUint64(&u64, 0xf0), atomic.AndUintptr(&ptr, 1))
	fmt.Println(i32, i64, u32, u64, ptr)
	fmt.Println(atomic.OrInt32(&i32, -1<<31), atomic.OrInt64(&i64, -1<<63), atomic.OrUint32(&u32, 1<<31), atomic.OrUint64(&u64, 1<<63), atomic.OrUintptr(&ptr, 2))
	fmt.Println(i32, i64, u32, u64, ptr)
	a, b := 1, 2
	p := unsafe.Pointer(&a)
	fmt.Println(*(*int)(atomic.LoadPointer(&p)), atomic.CompareAndSwapPointer(&p, unsafe.Pointer(&b), nil), atomic.CompareAndSwapPointer(&p, unsafe.Pointer(&a), unsafe.Pointer(&b)))
	old := atomic.SwapPointer(&p, nil)
	fmt.Println(*(*int)(old), p == nil)
	atomic.StorePointer(&p, unsafe.Pointer(&a))
	fmt.Println(*(*int)(p))
	i32 = 1<<31 - 1
	fmt.Println(atomic.AddInt32(&i32, 1))
}

func types() {
	var b atomic.Bool
	fmt.Println(b.Load(), b.Swap(true), b.CompareAndSwap(false, true), b.CompareAndSwap(true, false), b.Load())
	b.Store(true)
	fmt.Println(b.Load())
	var i32 atomic.Int32
	i32.Store(10)
	fmt.Println(i32.Add(-20), i32.Swap(6), i32.And(3), i32.Or(8), i32.CompareAndSwap(10, 1), i32.Load())
	var i64 atomic.Int64
	i64.Store(10)
	fmt.Println(i64.Add(-20), i64.Swap(6), i64.And(3), i64.Or(8), i64.CompareAndSwap(10, 1), i64.Load())
	var u32 atomic.Uint32
	u32.Store(10)
	fmt.Println(u32.Add(^uint32(0)), u32.Swap(6), u32.And(3), u32.Or(8), u32.CompareAndSwap(10, 1), u32.Load())
	var u64 atomic.Uint64
	u64.Store(10)
	fmt.Println(u64.Add(^uint64(0)), u64.Swap(6), u64.And(3), u64.Or(8), u64.CompareAndSwap(10, 1), u64.Load())
	var ptr atomic.Uintptr
	ptr.Store(10)
	fmt.Println(ptr.Add(1), ptr.Swap(6), ptr.And(3), ptr.Or(8), ptr.CompareAndSwap(10, 1), ptr.Load())
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func values() {
	var v atomic.Value
	fmt.Println(v.Load(), v.Swap("a"), v.Load(), v.Swap("b"))
	fmt.Println(v.CompareAndSwap("x", "c"), v.CompareAndSwap("b", "c"), v.Load())
	try(func() { v.Store(1) })
	try(func() { v.Store(nil) })
	try(func() { v.Swap(nil) })
	try(func() { v.Swap(2.5) })
	try(func() { v.CompareAndSwap("c", nil) })
	try(func() { v.CompareAndSwap("c", 5) })
	try(func() { v.CompareAndSwap(5, "c") })
	var w atomic.Value
	fmt.Println(w.CompareAndSwap("x", "y"), w.CompareAndSwap(nil, "y"), w.Load())
	var s atomic.Value
	s.Store([]int{1})
	try(func() { s.CompareAndSwap([]int{1}, []int{2}) })
	type config struct{ a, b int }
	var c atomic.Value
	c.Store(config{})
	var wg sync.WaitGroup
	for g := 0; g < 4; g++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for i := 0; i < 200; i++ {
				c.Store(config{i, i})
			}
		}()
		go func() {
			defer wg.Done()
			for i := 0; i < 200; i++ {
				if got := c.Load().(config); got.a != got.b {
					fmt.Println("torn", got)
				}
			}
		}()
	}
	wg.Wait()
}

func main() {
	functions()
	types()
	values()
	var n atomic.Int64
	var m int32
	var wg sync.WaitGroup
	for g := 0; g < 20; g++ {
		wg.Go(func() {
			for i := 0; i < 500; i++ {
				n.Add(1)
				for {
					old := atomic.LoadInt32(&m)
					if atomic.CompareAndSwapInt32(&m, old, old+2) {
						break
					}
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(n.Load(), m)
	var nilInt *int32
	try(func() { atomic.AddInt32(nilInt, 1) })
	var nilBool *atomic.Bool
	try(func() { nilBool.Store(true) })
}
