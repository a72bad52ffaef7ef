// run

// The lines of panics inside of longer expressions and in places that are assigned, from the line of
// the call on.
package main

import (
	"fmt"
	"runtime"
)

type T struct {
	a, b int
	next *T
	arr  [4]int
	s    []int
}

func get(x int) *T { return nil }

var zero, nine = 0, 9
var np *T
var g1 int

func try(name string, f func()) {
	_, _, base, _ := runtime.Caller(1)
	defer func() {
		r := recover()
		var pcs [20]uintptr
		n := runtime.Callers(0, pcs[:])
		fs := runtime.CallersFrames(pcs[:n])
		seen := false
		for {
			f, more := fs.Next()
			if f.Function == "runtime.gopanic" {
				seen = true
			} else if seen && len(f.Function) > 5 && f.Function[:5] == "main." {
				fmt.Println(name, f.Line-base, r)
				break
			}
			if !more {
				break
			}
		}
	}()
	f()
}

func main() {
	try("a", func() {
		g1 = get(
			1).
			a
	})
	try("b", func() {
		get(
			1).
			a = 1
	})
	try("c", func() {
		g1 = get(
			1).
			arr[
			nine]
	})
	try("d", func() {
		x := &T{}
		g1 = x.
			arr[nine+
			1]
	})
	try("e", func() {
		x := &T{}
		g1 = x.
			s[nine+
			1]
	})
	try("f", func() {
		x := &T{}
		x.
			s[nine+
			1] =
			2
	})
	try("g", func() {
		x := &T{}
		x.
			s[nine+
			1] +=
			2
	})
	try("h", func() {
		g1 = *
			(&get(
				1).
				a)
	})
	try("i", func() {
		g1 = np.a +
			1
	})
	try("j", func() {
		g1 = 1 +
			1/
				zero +
			2
	})
	try("k", func() {
		g1 = np.
			next.
			next.
			a
	})
	try("l", func() {
		x := &T{}
		x.
			next.
			next.
			a = 1
	})
	try("m", func() {
		p := (*[4]int)(nil)
		p[nine%
			4] = 3
	})
	try("n", func() {
		p := (*[4]int)(nil)
		for i := range p[1:
			nine%4] {
			g1 = i
		}
	})
	try("o", func() {
		var s []int
		_ = (*[4]int)(s[0:
			0])
	})
	try("p", func() {
		var s []int
		_ = [4]int(
			append(s,
				1))
	})
	try("q", func() {
		var p *int
		*p = id(
			1)
	})
	try("r", func() {
		var p *int
		*p += id(
			1)
	})
	try("s", func() {
		var p **int
		**p = id(
			1)
	})
	try("t", func() {
		var e any = 1
		g1 = len(e.
			(string)) + id(
			2)
	})
	try("u", func() {
		var m map[string]*T
		m["a"].
			a = id(
			2)
	})
	try("v", func() {
		var m map[string]map[string]int
		m["a"]["b"+
			"c"] = id(
			2)
	})
	try("w", func() {
		s := []int{1}
		g1,
			s[nine],
			g1 = 1,
			2,
			3
	})
	try("x", func() {
		var p *T
		q := p.
			arr
		g1 = q[1]
	})
	try("y", func() {
		var p *T
		fmt.Sprint(
			zero,
			*p)
	})
	try("z", func() {
		s := []int{1}
		fmt.Sprint(
			zero,
			s[1:nine:
			zero])
	})
}

func id(x int) int { return x }
