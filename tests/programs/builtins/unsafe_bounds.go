// unsafe.Slice and unsafe.String refuse lengths that no memory can have.
package main

import (
	"fmt"
	"unsafe"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	n, huge := -1, uint64(1<<63)
	var none *int64
	try(func() { fmt.Println(unsafe.Slice(none, 0) == nil) })
	try(func() { _ = unsafe.Slice(none, 1) })
	try(func() { _ = unsafe.Slice(new(byte), n) })
	try(func() { _ = unsafe.Slice(new(byte), huge) })
	try(func() { _ = unsafe.String(nil, 1) })
	try(func() { _ = unsafe.String(new(byte), n) })
	try(func() { _ = unsafe.String(new(byte), huge) })
	last := (*byte)(unsafe.Pointer(^uintptr(0)))
	try(func() { fmt.Println(len(unsafe.Slice(last, 1)), len(unsafe.String(last, 1))) })
	try(func() { _ = unsafe.Slice(last, 2) })
	try(func() { _ = unsafe.String(last, 2) })
}
