// run

// The functions of sync/atomic on plain variables and fields.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"
)

type stats struct {
	hits  int64
	bytes uint32
	flag  int32
	ptr   unsafe.Pointer
}

func main() {
	var s stats
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			for i := range 100 {
				atomic.AddInt64(&s.hits, 1)
				atomic.AddUint32(&s.bytes, uint32(i))
			}
		})
	}
	wg.Wait()
	fmt.Println(atomic.LoadInt64(&s.hits), atomic.LoadUint32(&s.bytes))
	fmt.Println(atomic.CompareAndSwapInt32(&s.flag, 0, 7), atomic.CompareAndSwapInt32(&s.flag, 0, 8), s.flag)
	fmt.Println(atomic.SwapInt32(&s.flag, -1), atomic.AddInt32(&s.flag, -5), atomic.AddUint32(&s.bytes, ^uint32(0)))
	atomic.StoreInt64(&s.hits, -9)
	fmt.Println(atomic.AndInt64(&s.hits, 0xff), atomic.OrInt64(&s.hits, 0x100), s.hits)
	x, y := 1, 2
	atomic.StorePointer(&s.ptr, unsafe.Pointer(&x))
	fmt.Println(*(*int)(atomic.LoadPointer(&s.ptr)), atomic.CompareAndSwapPointer(&s.ptr, unsafe.Pointer(&x), unsafe.Pointer(&y)))
	fmt.Println(*(*int)(atomic.SwapPointer(&s.ptr, nil)), s.ptr == nil)
	arr := [4]uint64{}
	for i := range 40 {
		wg.Go(func() { atomic.AddUint64(&arr[i%4], uint64(i)) })
	}
	wg.Wait()
	fmt.Println(arr)
}
