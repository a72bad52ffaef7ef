// run

// The lines that operations spread over several are at when they panic.
package main

import (
	"fmt"
	"runtime"
)

type T struct {
	a, b int
	big  [40]int
	next *T
	m    map[string]int
	f    func(int) int
	s    []int
	e    error
}

type E struct{ *T }

func (t T) val() int   { return t.a }
func (t *T) ptr() int  { return t.a }

func where() string {
	var pcs [20]uintptr
	n := runtime.Callers(0, pcs[:])
	fs := runtime.CallersFrames(pcs[:n])
	out := ""
	seen := false
	for {
		f, more := fs.Next()
		if f.Function == "runtime.gopanic" {
			seen = true
			out = ""
		} else if seen && len(f.Function) > 5 && f.Function[:5] == "main." {
			out += fmt.Sprint(f.Line, " ")
		}
		if !more {
			break
		}
	}
	return out
}

func try(name string, f func()) {
	defer func() {
		r := recover()
		fmt.Println(name, r, where())
	}()
	f()
}

var zero = 0
var nine = 9
var np *T
var nm map[string]int
var ns []int
var na *[3]int
var nf func(int) int
var ni interface{ Error() string }
var any1 any = 1
var str = "abc"
var neg = -1
var ch chan int
var g1, g2 int

func id(x int) int { return x }

func main() {
	try("div", func() {
		g1 = 1 +
			2/
				zero
	})
	try("mod assign", func() {
		g1 = 5
		g1 %=
			zero
	})
	try("nil load", func() {
		g1 = 1 +
			np.
				a
	})
	try("nil store", func() {
		np.
			a =
			1
	})
	try("nil store op", func() {
		np.
			a +=
			1
	})
	try("nil inc", func() {
		np.
			next.
			a++
	})
	try("nil map", func() {
		nm["a"] =
			1
	})
	try("nil map2", func() {
		x := &T{}
		x.
			m["a"] =
			1
	})
	try("index load", func() {
		g1 = id(
			ns[
				nine])
	})
	try("index store", func() {
		ns[
			nine] =
			1
	})
	try("index array", func() {
		var a [3]int
		a[
			nine] =
			id(1)
		g1 = a[0]
	})
	try("array ptr", func() {
		na[
			1] =
			id(1)
	})
	try("array ptr2", func() {
		g1 =
			na[
				nine]
	})
	try("string index", func() {
		g1 = int(
			str[
				nine])
	})
	try("slice", func() {
		_ = str[
			1:
			nine]
	})
	try("slice2", func() {
		ns =
			ns[
				nine:]
	})
	try("assert", func() {
		g1 = len(
			any1.
				(string))
	})
	try("assert iface", func() {
		_ =
			any1.
				(error)
	})
	try("nil func", func() {
		g1 = 1 +
			nf(
				1)
	})
	try("nil iface", func() {
		_ = ni.
			Error(
			)
	})
	try("nil method val", func() {
		_ = np.
			val(
			)
	})
	try("nil method ptr", func() {
		_ = np.
			ptr(
			)
	})
	try("nil method value", func() {
		f := np.
			val
		_ = f
	})
	try("nil iface method value", func() {
		f := ni.
			Error
		_ = f
	})
	try("embedded", func() {
		var e E
		_ = id(
			e.
				a)
	})
	try("big copy", func() {
		var t T
		t =
			*
				np
		g1 = t.a
	})
	try("big store", func() {
		*
			np =
			T{a: id(1)}
	})
	try("make", func() {
		ns =
			make(
				[]int,
				neg)
	})
	try("shift", func() {
		g1 = 1 <<
			neg
	})
	try("shift assign", func() {
		g1 <<=
			neg
	})
	try("send closed", func() {
		c := make(chan int)
		close(c)
		c <-
			id(1)
	})
	try("close nil", func() {
		close(
			ch)
	})
	try("compare", func() {
		var a any = []int{}
		if g1 == 1 ||
			a ==
				a {
			g1 = 1
		}
	})
	try("map key", func() {
		m := map[any]int{}
		m[
			[]int{}] =
			1
	})
	try("map key get", func() {
		m := map[any]int{}
		g1 =
			m[
				[]int{}]
	})
	try("conv", func() {
		_ =
			(*[4]int)(
				ns)
	})
	try("panic", func() {
		panic(
			fmt.Sprint(
				"x"))
	})
	try("args", func() {
		fmt.Sprint(
			1,
			np.a,
			2)
	})
	try("multi assign", func() {
		g1,
			np.a,
			g2 =
			1,
			2,
			3
	})
	try("return", func() {
		f := func() (int, int) {
			return 1,
				np.a
		}
		f()
	})
	try("composite", func() {
		_ = T{
			a: 1,
			b: np.a,
		}
	})
	try("if", func() {
		if g1 > 100000 ||
			np.a == 1 {
		}
	})
	try("for", func() {
		for i := 0; i <
			np.a; i++ {
		}
	})
	try("for post", func() {
		for i := 0; i < 2; np.a++ {
			g1 = i
		}
	})
	try("switch", func() {
		switch g1 {
		case 123456,
			np.a:
		}
	})
	try("range", func() {
		for range np.
			s {
		}
	})
	try("range array ptr", func() {
		for _, x := range na {
			g1 = x
		}
	})
	try("range assign", func() {
		for np.a = range 3 {
		}
	})
	try("defer nil", func() {
		var f func()
		defer f()
		g1 = 1
	})
	try("append", func() {
		ns = append(
			ns,
			1,
			np.a)
	})
	try("concat", func() {
		_ = str +
			"x" +
			ni.Error()
	})
	try("copy", func() {
		copy(
			ns,
			np.s)
	})
	try("chain", func() {
		x := &T{}
		_ = x.
			next.
			next.
			a
	})
	try("chain call", func() {
		x := &T{}
		x.
			f(
				1)
	})
	try("go nil", func() {
		x := any1
		_ = x.(fmt.
			Stringer)
	})
	try("addr", func() {
		p := &np.
			big[
			nine]
		_ = p
	})
	try("addr2", func() {
		p := &ns[
			nine]
		_ = p
	})
	try("closure arg", func() {
		func(a,
			b int) {
			g1 = a /
				b
		}(
			1,
			0)
	})
}
