// What runtime/debug says when a program ends badly, and where it says it.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
)

func main() {
	before := debug.SetMaxThreads(5000)
	fmt.Println(before, debug.SetMaxThreads(before))
	for _, level := range []string{"none", "single", "all", "system", ""} {
		debug.SetTraceback(level)
	}

	r, w, err := os.Pipe()
	fmt.Println(err)
	usual := os.Stderr
	os.Stderr = w
	debug.PrintStack()
	os.Stderr = usual
	w.Close()
	stack, err := io.ReadAll(r)
	fmt.Println(strings.HasPrefix(string(stack), "goroutine 1 [running]:\n"), strings.Contains(string(stack), "main.main()"), err)

	file, err := os.CreateTemp("", "crash")
	fmt.Println(err)
	defer os.Remove(file.Name())
	fmt.Println(debug.SetCrashOutput(file, debug.CrashOptions{}), debug.SetCrashOutput(nil, debug.CrashOptions{}))
	file.Close()
	fmt.Println(errors.Is(debug.SetCrashOutput(file, debug.CrashOptions{}), os.ErrClosed))
}
