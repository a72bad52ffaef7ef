// run

// unsafe.Slice, String, Add and the ways back; what they refuse.
package main

import (
	"fmt"
	"math"
	"runtime"
	"unsafe"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			_, is := r.(runtime.Error)
			fmt.Println(name, "panic:", r, is)
		}
	}()
	f()
}

func unsafes() {
	a := [4]int32{1, 2, 3, 4}
	s := unsafe.Slice(&a[0], 4)
	s[2] = 30
	p := (*int32)(unsafe.Add(unsafe.Pointer(&a[0]), 4))
	*p = 20
	fmt.Println(a, s, len(s), cap(s), unsafe.SliceData(s) == &a[0])
	b := []byte("hello")
	str := unsafe.String(&b[0], 4)
	fmt.Println(str, unsafe.String(unsafe.SliceData(b), len(b)), unsafe.StringData(str) == &b[0])
	fmt.Println(unsafe.Slice((*int)(nil), 0) == nil, unsafe.String(nil, 0) == "", unsafe.SliceData([]int(nil)) == nil)
	n, big := -1, uint64(math.MaxUint64)
	try("slice negative", func() { _ = unsafe.Slice(&a[0], n) })
	try("slice nil", func() { _ = unsafe.Slice((*int)(nil), n+2) })
	try("slice huge", func() { _ = unsafe.Slice(&a[0], big) })
	try("string negative", func() { _ = unsafe.String(&b[0], n) })
	try("string nil", func() { _ = unsafe.String(nil, n+2) })
	e := unsafe.SliceData(make([]int, 0, 5))
	fmt.Println(e != nil)
	type T struct {
		a byte
		b int32
		c byte
	}
	var t T
	fmt.Println(unsafe.Sizeof(t), unsafe.Offsetof(t.b), unsafe.Alignof(t.b), unsafe.Sizeof(a))
}

func main() {
	unsafes()
}
