// run

// Anonymous struct types in variables, slices, maps and fields.
package main

import (
	"fmt"
	"unsafe"
)

func main() {
	p := struct {
		X, Y int
		Meta struct{ Tag string }
	}{X: 1, Y: 2}
	p.Meta.Tag = "t"
	fmt.Printf("%v %+v\n", p, p)
	tests := []struct {
		in   string
		want int
	}{{"one", 3}, {"", 0}, {in: "three"}}
	for i, t := range tests {
		fmt.Println(i, t.in, len(t.in) == t.want)
	}
	m := map[string]struct{ n int }{"a": {1}}
	m["b"] = struct{ n int }{2}
	fmt.Println(m)
	var e struct{}
	es := make([]struct{}, 5)
	fmt.Println(e, len(es), es, unsafe.Sizeof(e), unsafe.Sizeof(es[0]))
	q := &struct{ next any }{}
	q.next = q
	fmt.Println(q.next.(*struct{ next any }) == q)
	type t struct {
		a struct {
			b struct{ c struct{ d [2]int } }
		}
	}
	var x t
	x.a.b.c.d[1] = 5
	y := x.a.b
	y.c.d[1]++
	fmt.Println(x, y)
}
