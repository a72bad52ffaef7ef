// run

// Comparing interfaces, and structs and arrays that hold some: what panics and what decides first.
package main

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"strings"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			_, is := r.(runtime.Error)
			fmt.Println(name, "panic:", r, is)
		}
	}()
	f()
}

func comparisons() {
	var x, y any = []int{1}, []int{1}
	try("slices", func() { fmt.Println(x == y) })
	try("different types", func() { fmt.Println(x == any(1), any(1) == any(1.0), any(int8(1)) == any(int8(1))) })
	try("func", func() { var f any = func() {}; fmt.Println(f == f) })
	try("map", func() { var f any = map[int]int{}; fmt.Println(f == f) })
	try("func nil", func() { var f any = (func())(nil); fmt.Println(f == nil) })
	try("struct", func() {
		type T struct {
			a int
			b any
		}
		p, q := T{1, []int{}}, T{2, []int{}}
		fmt.Println(p == q)
		q.a = 1
		fmt.Println(p == q)
	})
	try("array", func() {
		p, q := [2]any{1, []int{}}, [2]any{2, []int{}}
		fmt.Println(p == q)
		q[0] = 1
		fmt.Println(p == q)
	})
	try("struct order", func() {
		type T struct {
			b any
			a int
		}
		p, q := T{[]int{}, 1}, T{[]int{}, 2}
		fmt.Println(p == q)
	})
	try("any of struct", func() {
		type T struct{ f func() }
		var p any = T{}
		fmt.Println(p == p)
	})
	try("switch", func() {
		switch x {
		case y:
		}
	})
	try("interface to concrete", func() {
		type T struct{ s any }
		var p any = T{[]int{}}
		fmt.Println(p == any(1), p == nil)
		fmt.Println(p == T{1})
		fmt.Println(p == T{[]int{}})
	})
	nan := math.NaN()
	fmt.Println(any(nan) == any(nan), [1]float64{nan} == [1]float64{nan}, struct{ f float64 }{nan} != struct{ f float64 }{nan})
	var e1, e2 error = os.ErrNotExist, os.ErrNotExist
	fmt.Println(e1 == e2, e1 != nil)
	fmt.Println(strings.Compare("a", "b"), struct{}{} == struct{}{}, [0]int{} == [0]int{})
	ch := make(chan int)
	var r <-chan int = ch
	fmt.Println(r == ch, any(r) == any(ch))
}

func main() {
	comparisons()
}
