// run
// Package runtime: goroutines, callers, memory, errors.

package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
)

func here() (string, int) {
	_, file, line, ok := runtime.Caller(1)
	if !ok {
		return "?", 0
	}
	return path.Base(file), line
}

func callers() {
	fmt.Println(here())
	func() { fmt.Println(here()) }()
	pc, file, line, ok := runtime.Caller(0)
	f := runtime.FuncForPC(pc)
	fmt.Println(f.Name(), path.Base(file), line, ok, pc != 0, f.Entry() != 0)
	fileOf, lineOf := f.FileLine(pc)
	fmt.Println(path.Base(fileOf), lineOf)
	_, _, _, ok = runtime.Caller(100)
	fmt.Println(ok, runtime.FuncForPC(0) == nil, runtime.FuncForPC(1).Name())
	pcs := make([]uintptr, 20)
	n := runtime.Callers(0, pcs)
	frames := runtime.CallersFrames(pcs[:n])
	for {
		frame, more := frames.Next()
		if strings.HasPrefix(frame.Function, "main.") {
			fmt.Println(frame.Function, path.Base(frame.File), frame.Line, frame.Func.Name() == frame.Function)
		}
		if !more {
			break
		}
	}
	fmt.Println(runtime.Callers(1000, pcs), runtime.Callers(0, nil), runtime.Callers(0, pcs[:1]))
	frame, more := runtime.CallersFrames(nil).Next()
	fmt.Println(frame.PC, frame.Func, frame.Function, more)
}

type thing struct{}

func (thing) method() {
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name())
}

func (*thing) pointer() {
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name())
}

func names() {
	thing{}.method()
	new(thing).pointer()
	func() {
		pc, _, _, _ := runtime.Caller(0)
		fmt.Println(runtime.FuncForPC(pc).Name())
	}()
}

func goexit() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer fmt.Println("deferred by", "goexit", recover())
		defer func() { fmt.Println("recover in Goexit:", recover()) }()
		func() {
			runtime.Goexit()
		}()
		fmt.Println("not reached")
	}()
	wg.Wait()
	before := runtime.NumGoroutine()
	stop := make(chan bool)
	var started sync.WaitGroup
	for i := 0; i < 5; i++ {
		started.Add(1)
		go func() { started.Done(); <-stop }()
	}
	started.Wait()
	fmt.Println(runtime.NumGoroutine() - before)
	close(stop)
	for runtime.NumGoroutine() > before {
		runtime.Gosched()
	}
	fmt.Println("all gone")
}

func failures() {
	try := func(f func()) {
		defer func() {
			r := recover()
			err, ok := r.(runtime.Error)
			fmt.Printf("%T %v %t", r, r, ok)
			if ok {
				err.RuntimeError()
				var e runtime.Error
				fmt.Print(" ", errors.As(err, &e), " ", e == err)
			}
			fmt.Println()
		}()
		f()
	}
	var m map[string]int
	var p *int
	var s []int
	var a any = "text"
	zero := 0
	try(func() { m["a"] = 1 })
	try(func() { *p = 1 })
	try(func() { s[5] = 1 })
	try(func() { _ = s[1:zero] })
	try(func() { _ = 1 / zero })
	try(func() { _ = a.(int) })
	try(func() { _ = a.(fmt.Stringer) })
	try(func() { a = nil; _ = a.(int) })
	try(func() { panic("plain") })
	try(func() { var e error; _ = e.Error() })
	try(func() { _ = make([]int, zero-1) })
	try(func() { close((chan int)(nil)) })
	try(func() { c := make(chan int); close(c); close(c) })
	try(func() { c := make(chan int); close(c); c <- 1 })
	try(func() { _ = [3]int(s) })
	try(func() { _ = map[any]int{[]int{}: 1} })
	try(func() { var x, y any = []int{}, []int{}; _ = x == y })
	try(func() { panic(fmt.Errorf("wrapped: %w", os.ErrNotExist)) })
}

func memory() {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	kept := make([][]byte, 100)
	for i := range kept {
		kept[i] = make([]byte, 10000)
	}
	runtime.ReadMemStats(&after)
	fmt.Println(after.TotalAlloc-before.TotalAlloc >= 1000000, after.Mallocs-before.Mallocs >= 100, after.Sys > 0, after.HeapAlloc > 0, after.HeapObjects > 0)
	runtime.KeepAlive(kept)
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println(after.NumGC > before.NumGC, after.NumForcedGC > before.NumForcedGC, after.PauseTotalNs > 0, after.EnableGC, after.LastGC > 0)
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(100), debug.SetGCPercent(-1), debug.SetGCPercent(100))
	fmt.Println(debug.SetMemoryLimit(-1) == 1<<63-1)
	old := debug.SetMaxStack(1 << 20)
	fmt.Println(old, debug.SetMaxStack(old))
	debug.FreeOSMemory()
}

func stacks() {
	buf := make([]byte, 1<<16)
	text := string(buf[:runtime.Stack(buf, false)])
	fmt.Println(strings.HasPrefix(text, "goroutine 1 [running]:\n"), strings.Contains(text, "main.stacks("), strings.Contains(text, "main.main()"))
	fmt.Println(runtime.Stack(buf[:10], false), string(buf[:10]))
	fmt.Println(strings.HasPrefix(string(debug.Stack()), "goroutine 1 [running]:\nruntime/debug.Stack()"))
	stop := make(chan bool)
	go func() { <-stop }()
	runtime.Gosched()
	text = string(buf[:runtime.Stack(buf, true)])
	fmt.Println(strings.Count(text, "goroutine ") >= 2, strings.Contains(text, "created by main.stacks"))
	close(stop)
}

func main() {
	callers()
	names()
	goexit()
	failures()
	memory()
	stacks()
	fmt.Println(runtime.GOOS, runtime.GOARCH, runtime.Compiler, strings.HasPrefix(runtime.Version(), "go1."), runtime.NumCPU() > 0)
	old := runtime.GOMAXPROCS(2)
	fmt.Println(old > 0, runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(old), runtime.GOMAXPROCS(-1) == old)
	runtime.LockOSThread()
	runtime.UnlockOSThread()
	fmt.Println(runtime.NumCgoCall() >= 0)
}
