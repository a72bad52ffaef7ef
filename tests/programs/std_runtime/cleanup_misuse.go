// run
// Cleanups that could never run.

package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

type pair struct{ a, b *int }

func try(title string, f func()) {
	defer func() { fmt.Println(title, recover()) }()
	f()
}

func main() {
	p := &pair{new(int), new(int)}
	try("nil:", func() { runtime.AddCleanup((*pair)(nil), func(int) {}, 1) })
	try("equal:", func() { runtime.AddCleanup(p, func(*pair) {}, p) })
	try("equal unsafe:", func() { runtime.AddCleanup(p, func(unsafe.Pointer) {}, unsafe.Pointer(p)) })
	try("within:", func() { runtime.AddCleanup(p, func(**int) {}, &p.b) })
	try("closure:", func() { runtime.AddCleanup(p, func(int) { fmt.Println(p) }, 1) })
	try("a field's value:", func() { runtime.AddCleanup(p, func(*int) {}, p.a) })
	runtime.KeepAlive(p)
}
