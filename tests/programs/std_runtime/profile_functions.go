// Profiles by the functions of package runtime itself.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"
)

func wait(c chan int) { <-c }

func has(stack []uintptr, function string) bool {
	frames := runtime.CallersFrames(stack)
	for {
		frame, more := frames.Next()
		if strings.HasSuffix(frame.Function, function) {
			return true
		}
		if !more {
			return false
		}
	}
}

func main() {
	runtime.SetBlockProfileRate(1)
	fmt.Println(runtime.SetMutexProfileFraction(1), runtime.SetMutexProfileFraction(-1))
	c := make(chan int)
	var group sync.WaitGroup
	begun := make(chan int)
	group.Go(func() {
		close(begun)
		wait(c)
	})
	<-begun
	time.Sleep(10 * time.Millisecond)
	c <- 1
	group.Wait()
	runtime.SetBlockProfileRate(0)
	runtime.SetMutexProfileFraction(0)
	n, ok := runtime.BlockProfile(nil)
	fmt.Println(n > 0, ok)
	records := make([]runtime.BlockProfileRecord, n+10)
	n, ok = runtime.BlockProfile(records)
	found := false
	for _, r := range records[:n] {
		found = found || has(r.Stack(), "main.wait") && r.Count == 1 && r.Cycles > 0
	}
	fmt.Println(ok, found)
	_, ok = runtime.MutexProfile(make([]runtime.BlockProfileRecord, 100))
	fmt.Println(ok)

	threads, ok := runtime.ThreadCreateProfile(nil)
	fmt.Println(threads > 0, ok)
	stacks := make([]runtime.StackRecord, threads+100)
	_, ok = runtime.ThreadCreateProfile(stacks)
	fmt.Println(ok)
	goroutines, _ := runtime.GoroutineProfile(stacks)
	fmt.Println(goroutines == runtime.NumGoroutine(), has(stacks[0].Stack(), "main.main"))
	runtime.SetCPUProfileRate(100)
	runtime.SetCPUProfileRate(0)
	defer func() { fmt.Println(recover()) }()
	runtime.CPUProfile()
}
