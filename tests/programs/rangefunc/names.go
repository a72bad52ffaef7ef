// run

// What functions made of loops' bodies are called, and the lines that they are at.
package main

import (
	"fmt"
	"runtime"
)

func here() string {
	pc, _, line, _ := runtime.Caller(1)
	return fmt.Sprint(runtime.FuncForPC(pc).Name(), ":", line)
}

func stack() {
	pcs := make([]uintptr, 20)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		frame, more := frames.Next()
		if frame.Function == "runtime.main" {
			break
		}
		fmt.Print(frame.Function, ":", frame.Line, " ")
		if !more {
			break
		}
	}
	fmt.Println()
}

var sink []func()

func do(f func()) {
	sink = append(sink, f)
	f()
}

func once(yield func(int) bool) {
	yield(1)
}

type t struct{}

func (*t) m() {
	for range once {
		fmt.Println(here())
		do(func() { fmt.Println(here()) })
	}
}

func f() {
	do(func() {
		fmt.Println(here())
		do(func() { fmt.Println(here()) })
	})
	for range once {
		do(func() {
			fmt.Println(here())
			for range once {
				do(func() { fmt.Println(here()) })
				for range once {
					fmt.Println(here())
				}
			}
		})
		for range once {
			do(func() { fmt.Println(here()) })
			stack()
		}
		for range once {
			fmt.Println(here())
		}
	}
	for range once {
		defer func() {
			stack()
		}()
	}
	do(func() { fmt.Println(here()) })
}

var atStart = func() int {
	for range once {
		fmt.Println(here())
	}
	return 1
}()

func main() {
	f()
	new(t).m()
}
