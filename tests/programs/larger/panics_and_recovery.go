// exit 2

// Panics and recovery: in small functions that are called by others, in methods, deferred method
// values, nested panics, runtime errors, re-panics, Goexit.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
)

type stack struct{ items []int }

func (s *stack) push(v int) { s.items = append(s.items, v) }
func (s *stack) top() int   { return s.items[len(s.items)-1] }
func (s *stack) pop() int {
	v := s.top()
	s.items = s.items[:len(s.items)-1]
	return v
}
func (s *stack) recoverInto(what *string) {
	if r := recover(); r != nil {
		*what = fmt.Sprintf("%v with %d items", r, len(s.items))
	}
}

func div(a, b int) int         { return a / b }
func at(list []int, i int) int { return list[i] }
func deref(p *int) int         { return *p }
func assert(v any) string      { return v.(string) }
func toStack(v any) *stack     { return v.(*stack) }
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
func index(m map[string]int, k string, v int) { m[k] = v }
func conv(s []int) [4]int                     { return [4]int(s) }
func sliced(s string, i, j int) string        { return s[i:j] }
func send(c chan int)                         { c <- 1 }
func area(s shape) float64                    { return s.area() }
func make_(n int) []byte                      { return make([]byte, n) }
func equal(a, b any) bool                     { return a == b }

type shape interface{ area() float64 }
type square struct{ side float64 }

func (s *square) area() float64 { return s.side * s.side }

func try(name string, f func()) {
	defer func() {
		r := recover()
		var re runtime.Error
		if err, ok := r.(error); ok && errors.As(err, &re) {
			fmt.Printf("%s: runtime error %q\n", name, strings.TrimPrefix(re.Error(), "runtime error: "))
			return
		}
		fmt.Printf("%s: %T %v\n", name, r, r)
	}()
	f()
}

func deferredMethod() (what string) {
	s := &stack{items: []int{1}}
	defer s.recoverInto(&what)
	for {
		s.pop()
	}
}

func replaced() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("outer: %v", r)
		}
	}()
	defer func() {
		defer func() { fmt.Println("inner recovered:", recover()) }()
		panic("while unwinding")
	}()
	defer func() { panic(fmt.Sprint("second after ", recover())) }()
	panic("first")
}

func notDirect() (r any) {
	defer func() { r = recover() }()
	defer func() {
		helper := func() any { return recover() }
		fmt.Println("helper sees", helper())
	}()
	panic("for the direct one")
}

func results() (a int, b string) {
	defer func() {
		recover()
		b += "+deferred"
	}()
	a, b = 1, "set"
	a = div(a, len(b)-3)
	b = "unreachable"
	return 5, "never"
}

func loopOf(n int) (failed []int) {
	for i := 0; i < n; i++ {
		func() {
			defer func() {
				if recover() != nil {
					failed = append(failed, i)
				}
			}()
			if at([]int{1, 0, 2, 0}, i) == 0 {
				panic(i)
			}
		}()
	}
	return
}

func goexit() {
	done := make(chan string)
	go func() {
		defer close(done)
		defer func() { done <- fmt.Sprint("recover in Goexit: ", recover()) }()
		func() {
			defer func() { done <- "first" }()
			runtime.Goexit()
		}()
		done <- "never"
	}()
	for s := range done {
		fmt.Println(s)
	}
}

type closer struct{ name string }

func (c closer) Close() error { fmt.Println("close", c.name); return nil }

func resources(fail bool) (err error) {
	for _, name := range []string{"a", "b"} {
		c := closer{name}
		defer c.Close()
		if fail && name == "b" {
			return fmt.Errorf("cannot open %s", name)
		}
	}
	defer func(old error) { fmt.Println("old error was", old) }(err)
	return os.ErrNotExist
}

type custom struct{ code int }

func (c custom) Error() string { return fmt.Sprint("code ", c.code) }

func main() {
	try("div", func() { div(1, 0) })
	try("index", func() { at([]int{1, 2}, 2) })
	try("negative", func() { at(nil, -1) })
	try("nil", func() { deref(nil) })
	try("assert", func() { assert(3) })
	try("assert nil", func() { assert(nil) })
	try("pointer", func() { toStack(stack{}) })
	try("map", func() { index(nil, "k", 1) })
	try("conv", func() { conv([]int{1, 2}) })
	try("slice", func() { sliced("hello", 3, 2) })
	try("slice end", func() { sliced("hello", 3, 9) })
	c := make(chan int)
	close(c)
	try("send", func() { send(c) })
	try("close", func() { close(c) })
	try("nil method", func() { area((*square)(nil)) })
	try("nil interface", func() { area(nil) })
	n := -1
	try("make", func() { make_(n) })
	try("compare", func() { equal([]int{}, []int{}) })
	try("compare deep", func() { equal([1]any{func() {}}, [1]any{func() {}}) })
	try("must", func() { fmt.Println(must(3, nil)); must("", custom{7}) })
	try("panic nil", func() { panic(nil) })
	try("fine", func() {})
	var s stack
	s.push(4)
	s.push(5)
	fmt.Println(s.pop(), s.pop())
	try("empty", func() { s.pop() })
	fmt.Println(deferredMethod())
	fmt.Println(replaced())
	fmt.Println(notDirect())
	fmt.Println(results())
	fmt.Println(loopOf(6))
	goexit()
	fmt.Println(resources(true))
	fmt.Println(resources(false))
	var target custom
	err := fmt.Errorf("wrapped: %w", errors.Join(errors.New("x"), custom{3}))
	fmt.Println(errors.As(err, &target), target.code, errors.Is(err, custom{3}))
	defer fmt.Println("deferred before the end")
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Sprint("again: ", r))
		}
	}()
	div(7, s.itemsLen())
}

func (s *stack) itemsLen() int { return len(s.items) }
