// Atomic operations where they are instructions of their own: every width and sign, on variables,
// fields, elements and what pointers lead to, with operands that change what is operated on.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"
)

type counters struct {
	pad  [3]int32
	i32  int32
	u32  uint32
	i64  int64
	u64  uint64
	up   uintptr
	a32  atomic.Int32
	au32 atomic.Uint32
	a64  atomic.Int64
	au64 atomic.Uint64
	aup  atomic.Uintptr
	flag atomic.Bool
	ptr  atomic.Pointer[node]
}

type node struct {
	name string
	next *node
}

type outer struct {
	*counters
	own counters
}

var global int64
var globals [3]atomic.Int32

func bump(p **int32, to *int32) int32 {
	*p = to
	return 5
}

func load[T any](p *atomic.Pointer[T]) *T { return p.Load() }

func swapName[T any](p *atomic.Pointer[T], v *T) *T { return p.Swap(v) }

func main() {
	var c counters
	fmt.Println(atomic.AddInt32(&c.i32, -7), atomic.AddUint32(&c.u32, ^uint32(0)), atomic.AddInt64(&c.i64, -7), atomic.AddUint64(&c.u64, ^uint64(0)), atomic.AddUintptr(&c.up, 9))
	fmt.Println(atomic.SwapInt32(&c.i32, 1<<31-1), atomic.SwapUint32(&c.u32, 3), atomic.SwapInt64(&c.i64, 4), atomic.SwapUint64(&c.u64, 1<<63), atomic.SwapUintptr(&c.up, 6))
	fmt.Println(atomic.AddInt32(&c.i32, 1), atomic.LoadInt32(&c.i32), atomic.LoadUint32(&c.u32), atomic.LoadInt64(&c.i64), atomic.LoadUint64(&c.u64), atomic.LoadUintptr(&c.up))
	fmt.Println(atomic.CompareAndSwapInt32(&c.i32, -1<<31, -2), atomic.CompareAndSwapInt32(&c.i32, 9, 1), atomic.CompareAndSwapUint32(&c.u32, 3, 1<<31), atomic.CompareAndSwapInt64(&c.i64, 4, -4), atomic.CompareAndSwapUint64(&c.u64, 1, 2), atomic.CompareAndSwapUintptr(&c.up, 6, 7))
	atomic.StoreInt32(&c.i32, -3)
	atomic.StoreUint32(&c.u32, 1<<32-1)
	atomic.StoreInt64(&c.i64, -5)
	atomic.StoreUint64(&c.u64, 1<<64-1)
	atomic.StoreUintptr(&c.up, 77)
	fmt.Println(c.pad, c.i32, c.u32, c.i64, c.u64, c.up)

	o := outer{counters: &c}
	o.a32.Store(-8)
	o.own.a32.Store(8)
	fmt.Println(o.a32.Add(-1), o.own.a32.Add(1), c.a32.Load(), o.own.a32.CompareAndSwap(9, -9), o.own.a32.Swap(2))
	fmt.Println(c.au32.Add(^uint32(0)), c.au32.Swap(1), c.a64.Add(-1), c.a64.Swap(6), c.au64.Add(7), c.aup.Add(8), c.au64.CompareAndSwap(7, 1), c.aup.CompareAndSwap(1, 1))
	c.au32.Store(5)
	c.a64.Store(-6)
	c.au64.Store(1 << 63)
	c.aup.Store(1)
	fmt.Println(c.au32.Load(), c.a64.Load(), c.au64.Load(), c.aup.Load())
	fmt.Println(c.flag.Load(), c.flag.Swap(true), c.flag.CompareAndSwap(true, false), c.flag.Load())
	c.flag.Store(true)
	fmt.Println(c.flag.Load())

	fmt.Println(atomic.AndInt32(&c.i32, 0xf0), atomic.OrInt32(&c.i32, -16), c.i32, atomic.AndUint32(&c.u32, 1<<31|6), atomic.OrUint32(&c.u32, 1), c.u32)
	fmt.Println(atomic.AndInt64(&c.i64, 0xf0), atomic.OrInt64(&c.i64, -16), c.i64, atomic.AndUint64(&c.u64, 1<<63|6), atomic.OrUint64(&c.u64, 1), c.u64, atomic.AndUintptr(&c.up, 12), atomic.OrUintptr(&c.up, 3), c.up)
	fmt.Println(c.a32.And(6), c.a32.Or(-8), c.a32.Load(), c.au32.And(4), c.au32.Or(1), c.a64.And(6), c.a64.Or(-8), c.a64.Load(), c.au64.Or(3), c.au64.And(2), c.aup.Or(2), c.aup.And(2))

	n := &node{name: "first"}
	fmt.Println(c.ptr.Load() == nil, c.ptr.Swap(n) == nil, c.ptr.Load().name, c.ptr.CompareAndSwap(nil, n), c.ptr.CompareAndSwap(n, &node{"second", n}), load(&c.ptr).name)
	c.ptr.Store(&node{"third", c.ptr.Load()})
	fmt.Println(c.ptr.Load().next.next.name, swapName(&c.ptr, nil).name, c.ptr.Load() == nil)
	var p unsafe.Pointer
	atomic.StorePointer(&p, unsafe.Pointer(n))
	fmt.Println((*node)(atomic.LoadPointer(&p)).name, atomic.CompareAndSwapPointer(&p, unsafe.Pointer(n), nil), atomic.SwapPointer(&p, unsafe.Pointer(n)) == nil)

	for i := range globals {
		globals[i].Add(int32(i) * 10)
	}
	list := []int64{1, 2, 3}
	atomic.AddInt64(&list[1], 40)
	atomic.AddInt64(&global, 3)
	fmt.Println(globals[2].Load(), list, global)

	// The address is evaluated before the value.
	var a, b int32
	at := &a
	atomic.AddInt32(at, bump(&at, &b))
	fmt.Println(a, b, at == &b)
	x := atomic.AddInt64(&global, atomic.AddInt64(&global, 1))
	fmt.Println(x, global)

	var wg sync.WaitGroup
	var total atomic.Int64
	for range 8 {
		wg.Go(func() {
			for range 1000 {
				total.Add(1)
				for {
					v := atomic.LoadInt32(&a)
					if atomic.CompareAndSwapInt32(&a, v, v+1) {
						break
					}
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(total.Load(), a)
	defer total.Add(1)
	add := total.Add
	fmt.Println(add(2))

	defer func() { fmt.Println(recover()) }()
	defer func() {
		fmt.Println(recover())
		var none *counters
		none.a64.Load()
	}()
	var none *int64
	atomic.LoadInt64(none)
}
