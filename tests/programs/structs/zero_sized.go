// run

// Types without size: methods, channels, maps as sets, arrays, comparisons.
package main

import (
	"fmt"
	"unsafe"
)

type empty struct{}
type also struct {
	_ [0]func()
	e empty
}

func (empty) hello() string { return "hello" }
func (e *empty) ptr() bool  { return e != nil }

type greeter interface{ hello() string }

func pass(a empty, b [0]int, c int, d struct{}) (empty, int, [3]struct{}) { return a, c, [3]struct{}{} }

func main() {
	var e empty
	var g greeter = e
	fmt.Println(e.hello(), g.hello(), e.ptr(), g == greeter(empty{}), e == empty{}, unsafe.Sizeof(also{}))
	x, n, arr := pass(e, [0]int{}, 7, struct{}{})
	fmt.Println(x, n, arr, len(arr), len([0]int{}))
	s := make([]empty, 3, 10)
	s = append(s, e, empty{})
	for i, v := range s {
		fmt.Print(i, v, " ")
	}
	fmt.Println(len(s), len(s[2:]), copy(s, s[3:]))
	m := map[empty]int{}
	m[e]++
	m[empty{}]++
	done := make(chan empty, 2)
	done <- e
	done <- empty{}
	close(done)
	fmt.Println(m, len(done), <-done)
	for range done {
	}
	v, ok := <-done
	fmt.Println(v, ok)
	f := e.hello
	var a any = [0]string{}
	_, isArr := a.([0]string)
	fmt.Println(f(), isArr, a == any([0]string{}), a == any([0]int{}))
	type wrap struct {
		a int8
		empty
		b int64
	}
	w := wrap{a: 1, b: 2}
	w.empty = e
	fmt.Println(w, w.hello(), w == wrap{1, empty{}, 2})
	var p *[0]int
	for range p {
		fmt.Println("never")
	}
}
