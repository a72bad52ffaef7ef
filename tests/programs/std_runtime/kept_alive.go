// runtime.KeepAlive is a use of what it gets, in an interface already or not.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type file struct{ fd [4]int }

func (f *file) Close() { fmt.Println("closed") }

type closer interface{ Close() }

func open(name string) *file {
	f := &file{}
	f.fd[0] = len(name)
	runtime.SetFinalizer(f, func(*file) { fmt.Println(name, "is collected") })
	return f
}

func collect() {
	for range 3 {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
}

func main() {
	var c closer = open("interface")
	collect()
	fmt.Println("still open")
	runtime.KeepAlive(c)
	collect()

	f := open("pointer")
	collect()
	fmt.Println("still open")
	runtime.KeepAlive(f)
	collect()
	fmt.Println("end")
}
