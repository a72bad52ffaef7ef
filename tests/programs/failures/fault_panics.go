package main

import (
	"runtime/debug"
	"unsafe"
)

func main() {
	debug.SetPanicOnFault(true)
	defer println("deferred")
	address := uintptr(0xdeadb008)
	*(*int)(unsafe.Pointer(address)) = 3
}

// exit 2
// not under asan tsan
