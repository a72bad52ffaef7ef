// run
// exit 2
// A finalizer that panics ends the program.

package main

import (
	"runtime"
	"time"
)

type file struct{ name *string }

//go:noinline
func open() {
	runtime.SetFinalizer(&file{new(string)}, func(f *file) {
		panic("cannot close")
	})
}

func main() {
	open()
	for i := 0; i < 10; i++ {
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
	}
}
