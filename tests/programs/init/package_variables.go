// run

// Package variables are set in the order of their dependencies, through functions and methods.
package main

import "fmt"

var (
	a     = c + b
	b     = f()
	c     = 1
	d, e  = pair()
	g     = func() int { return h + 1 }()
	h     = t{3}.val()
	table = map[string]func() int{"a": func() int { return a }, "late": late}
	_     = note("blank")
	x, y  = 1, z + 1
	z     = note("z")
)

type t struct{ n int }

func (v t) val() int { return v.n * scale }

var scale = note("scale")

func note(s string) int { order = append(order, s); return len(order) }
func f() int            { note("f"); return c * 10 }
func pair() (int, string) {
	note("pair")
	return b + 1, "e"
}
func late() int { return y }

var order []string

func init() { note("init 1") }
func init() {
	note("init 2")
	a++
}

func main() {
	fmt.Println(a, b, c, d, e, g, h, x, y, z)
	fmt.Println(table["a"](), table["late"]())
	fmt.Println(order)
}
