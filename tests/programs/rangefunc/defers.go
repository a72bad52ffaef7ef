// run

// defer in loops over functions: the calls run at the end of the function around the loop.
package main

import (
	"fmt"
	"sync"
)

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("iterator", n, "ends")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func order() {
	defer fmt.Println("before")
	for i := range count(2) {
		defer fmt.Println("loop", i)
		func() {
			defer fmt.Println("literal", i)
		}()
	}
	defer fmt.Println("between")
	for i := range count(2) {
		for j := range count(2) {
			defer func() { fmt.Println("nested", i, j) }()
		}
		defer fmt.Println("outer", i)
	}
	defer fmt.Println("after")
	fmt.Println("body ends")
}

type file struct{ name string }

func (f *file) Close()       { fmt.Println("close", f.name) }
func (f file) note(s string) { fmt.Println("note", f.name, s) }

type closer interface{ Close() }

func arguments() {
	ch := make(chan int)
	m := map[string]int{"a": 1}
	var mu sync.Mutex
	func() {
		for i := range count(1) {
			f := &file{fmt.Sprint("f", i)}
			defer f.Close()
			var c closer = f
			defer c.Close()
			defer f.note("x")
			defer close(ch)
			defer delete(m, "a")
			mu.Lock()
			defer mu.Unlock()
			s := []int{1, 2, 3}
			defer fmt.Println(s, i, f.name, [3]string{"p", "q", "r"})
			s[0] = 9
			defer func(a, b, c, d string, e [4]int) { fmt.Println(a, b, c, d, e) }("a", "b", "c", "d", [4]int{1, 2, 3, 4})
		}
		fmt.Println(len(m))
	}()
	_, ok := <-ch
	fmt.Println(len(m), ok, mu.TryLock())
}

func results() (n int, err error) {
	for i := range count(3) {
		defer func() {
			n = n*10 + i
			if r := recover(); r != nil {
				err = fmt.Errorf("recovered %v in %d", r, i)
			}
		}()
		if i == 2 {
			panic("stop")
		}
	}
	return 7, nil
}

func returned() (n int) {
	for i := range count(5) {
		defer func() { n += i }()
		if i == 3 {
			return 100
		}
	}
	return 0
}

// A function whose loop never runs, or runs many times.
func many(n int) (sum int) {
	for range 3 {
		for i := range func(yield func(int) bool) {
			for i := range n {
				if !yield(i) {
					return
				}
			}
		} {
			defer func() { sum += i }()
		}
	}
	return
}

// Deferred calls that are nil panic when they run.
func nilCall() {
	defer func() { fmt.Println(recover()) }()
	for range count(1) {
		var f func()
		defer f()
	}
	fmt.Println("nil was deferred")
}

// A loop in a deferred call.
func inDeferred() {
	defer func() {
		for i := range count(2) {
			defer fmt.Println("in deferred", i, recover())
		}
		fmt.Println("recovered", recover())
	}()
	panic("p")
}

// Each frame of a recursion has its own.
func recursive(n int) {
	for i := range count(1) {
		defer fmt.Println("recursive", n, i)
		if n > 0 {
			recursive(n - 1)
		}
	}
}

// The body runs in another goroutine; its deferred calls are still the function's.
func elsewhere() {
	it := func(yield func(int) bool) {
		var wg sync.WaitGroup
		for i := range 3 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				yield(i)
			}()
			wg.Wait()
		}
	}
	for i := range it {
		defer fmt.Println("elsewhere", i)
	}
	fmt.Println("elsewhere ends")
}

func main() {
	order()
	arguments()
	fmt.Println(results())
	fmt.Println(returned())
	fmt.Println(many(0), many(100))
	nilCall()
	inDeferred()
	recursive(2)
	elsewhere()
}
