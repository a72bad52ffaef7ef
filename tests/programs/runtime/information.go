// run

// What a program may ask about itself.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

func where() (string, bool) {
	_, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(file[strings.LastIndexByte(file, '/')+1:], ":", line), ok
}

type t struct{}

func (t) name() string {
	pc, _, _, _ := runtime.Caller(0)
	return runtime.FuncForPC(pc).Name()
}

func main() {
	fmt.Println(where())
	fmt.Println(t{}.name())
	func() { fmt.Println(where()) }()
	fmt.Println(runtime.GOOS, runtime.NumCPU() > 0, runtime.GOMAXPROCS(0) > 0, runtime.NumGoroutine())
	c := make(chan bool)
	for range 3 {
		go func() { <-c }()
	}
	fmt.Println(runtime.NumGoroutine())
	close(c)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println(runtime.NumGoroutine(), strings.HasPrefix(runtime.Version(), "go1."))
	fmt.Println(runtime.GOMAXPROCS(2) > 0, runtime.GOMAXPROCS(0))
}
