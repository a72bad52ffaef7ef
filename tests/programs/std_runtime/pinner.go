// Pinner takes pointers only.
package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

func try(x any) {
	defer func() { fmt.Println(recover()) }()
	var p runtime.Pinner
	defer p.Unpin()
	p.Pin(x)
	p.Pin(new(int))
}

type named *int

func main() {
	n := 3
	try(&n)
	try(named(&n))
	try(unsafe.Pointer(&n))
	try(nil)
	try(n)
	try([]int{1})
	try(map[string]int{})
	var p runtime.Pinner
	p.Unpin()
	p.Pin(&n)
	p.Unpin()
	p.Unpin()
}
