// run

// Sizes of plain types, offsets, and memory seen through unsafe pointers.
package main

import (
	"fmt"
	"math"
	"unsafe"
)

type h struct {
	a byte
	b int32
	c uint16
	d int64
	e bool
}

func main() {
	var x h
	fmt.Println(unsafe.Sizeof(x), unsafe.Alignof(x), unsafe.Offsetof(x.b), unsafe.Offsetof(x.c), unsafe.Offsetof(x.d), unsafe.Offsetof(x.e))
	fmt.Println(unsafe.Sizeof(int8(0)), unsafe.Sizeof(1), unsafe.Sizeof(1.5), unsafe.Sizeof('x'), unsafe.Sizeof([3]int16{}), unsafe.Sizeof(uintptr(0)))
	f := 1.5
	bits := *(*uint64)(unsafe.Pointer(&f))
	fmt.Println(bits == math.Float64bits(f))
	arr := [4]int32{1, 2, 3, 4}
	p := (*int32)(unsafe.Add(unsafe.Pointer(&arr[0]), 8))
	*p = 30
	fmt.Println(arr, *(*int32)(unsafe.Pointer(uintptr(unsafe.Pointer(&arr)) + unsafe.Sizeof(arr[0]))))
	s := unsafe.Slice(&arr[1], 2)
	s[0] = 20
	fmt.Println(arr, len(s), cap(s))
	str := "bytes"
	b := unsafe.StringData(str)
	fmt.Println(*b, unsafe.String(b, 3), len(unsafe.Slice(b, 5)))
	buf := []byte("mutable")
	view := unsafe.String(unsafe.SliceData(buf), len(buf))
	buf[0] = 'M'
	fmt.Println(view)
	const size = unsafe.Sizeof(int64(0)) * 2
	var sized [size]int
	fmt.Println(len(sized))
}
