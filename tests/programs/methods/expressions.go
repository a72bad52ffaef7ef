// run

// Method expressions take the receiver as first argument: T, *T, embedded and interface.
package main

import "fmt"

type vec struct{ x, y float64 }

func (v vec) len2() float64     { return v.x*v.x + v.y*v.y }
func (v *vec) scale(f float64)  { v.x *= f; v.y *= f }
func (v vec) dot(w vec) float64 { return v.x*w.x + v.y*w.y }
func (v vec) sum(ns ...float64) float64 {
	for _, n := range ns {
		v.x += n
	}
	return v.x
}

type lener interface{ len2() float64 }
type wrap struct{ vec }

func main() {
	v := vec{3, 4}
	fmt.Println(vec.len2(v), (*vec).len2(&v), vec.dot(v, vec{1, 1}), vec.sum(v, 1, 2))
	(*vec).scale(&v, 2)
	f := (*vec).scale
	f(&v, 0.5)
	fmt.Println(v, lener.len2(v), lener.len2(&v))
	w := wrap{v}
	(*wrap).scale(&w, 3)
	fmt.Println(wrap.len2(w), w)
	fmt.Printf("%T\n%T\n%T\n%T\n", vec.dot, (*vec).scale, lener.len2, vec.sum)
	table := map[string]func(vec) float64{"len2": vec.len2, "x": func(v vec) float64 { return v.x }}
	fmt.Println(table["len2"](vec{1, 2}), table["x"](vec{8, 0}))
	g := interface{ len2() float64 }.len2
	defer func() { fmt.Println(recover() != nil) }()
	g(nil)
}
