// runtime.Caller, Callers and Stack, in a call and in a deferred call that a panic runs.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

func names(skip int) (list []string) {
	pcs := make([]uintptr, 20)
	pcs = pcs[:runtime.Callers(skip, pcs)]
	frames := runtime.CallersFrames(pcs)
	for {
		frame, more := frames.Next()
		list = append(list, frame.Function)
		if !more {
			return list
		}
	}
}

func outer(skip int) []string { return middle(skip) }

//go:noinline
func middle(skip int) []string { return names(skip) }

func byPC() (list []string) {
	var pcs [3]uintptr
	for _, pc := range pcs[:runtime.Callers(1, pcs[:])] {
		f := runtime.FuncForPC(pc - 1)
		list = append(list, f.Name())
	}
	return list
}

func fails() {
	defer func() {
		recover()
		fmt.Println(names(2)[:3])
		_, file, line, ok := runtime.Caller(2)
		fmt.Println(file[strings.LastIndex(file, "/")+1:], line, ok)
		stack := string(debug.Stack())
		fmt.Println(strings.Contains(stack, "main.fails("), strings.Contains(stack, "main.names("))
	}()
	panic("x")
}

func main() {
	for skip := range 4 {
		fmt.Println(outer(skip))
	}
	fmt.Println(byPC())
	done := make(chan []string)
	go func() { done <- names(1) }()
	fmt.Println(<-done)
	fails()
	_, _, _, ok := runtime.Caller(50)
	fmt.Println(ok)
}
