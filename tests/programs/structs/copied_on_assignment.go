// run

// Struct values are copied by assignment, call, return, range, channel and interface.
package main

import "fmt"

type in struct{ v [3]int }
type out struct {
	name string
	in   in
	ptr  *in
}

func mutate(o out) out {
	o.name += "!"
	o.in.v[0]++
	o.ptr.v[0]++
	return o
}

func main() {
	a := out{"a", in{[3]int{1, 2, 3}}, &in{}}
	b := a
	b.in.v[1] = 20
	b.ptr.v[1] = 30
	fmt.Println(a.in, b.in, a.ptr.v, b.ptr == a.ptr)
	c := mutate(a)
	fmt.Println(a.name, a.in, c.name, c.in, *a.ptr)
	list := []out{a, b, c}
	for _, o := range list {
		o.name = "gone"
	}
	for i := range list {
		list[i].in.v[2] = i
	}
	fmt.Println(list[0].name, list[2].in, a.in)
	var x any = a
	a.name = "later"
	fmt.Println(x.(out).name, a.name)
	ch := make(chan out, 1)
	ch <- a
	a.in.v[0] = 99
	fmt.Println((<-ch).in.v[0])
	p := &a
	d := *p
	p.name = "p"
	fmt.Println(a.name, d.name, (*p).in == d.in)
}
