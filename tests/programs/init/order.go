package main

import "fmt"

var (
	a = b + 1
	b = f("b", c*2)
	c = f("c", 3)
	d, e = two()
	_    = f("blank", 0)
	m    = map[string]int{"a": a, "b": b}
	fn   = func() int { return z }
	z    = f("z", 26)
	list = []func() int{fn, func() int { return a }}
	st   = &struct{ x, y int }{a, b}
	v, ok = m["a"]
	big  [200]int
	big2 = [200]int{5: c}
	iface any = z
)

var x, y int = 1, f("y", 2)

func f(name string, n int) int { fmt.Print(name, " "); return n }
func two() (int, string)       { fmt.Print("two "); return c, "e" }

func init() {
	fmt.Println("init1", a, b, c, d, e)
	big[3] = 4
}

func init() { fmt.Println("init2", len(m), list[0](), list[1](), st.x+st.y) }

type T struct{ n int }

var t = T{n: f("t", 9)}
var pt = &t

func main() {
	fmt.Println(a, b, c, d, e, z, v, ok, x, y, t, pt.n, big[3], big2[5], iface)
	pt.n++
	a++
	fmt.Println(t.n, a, list[1]())
}
