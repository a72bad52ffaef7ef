// run

// Structs and arrays of one pointer, map, channel or function in interfaces, with their methods.
package main

import "fmt"

type v struct{ n int }

func (x v) show() string { return fmt.Sprint("v", x.n) }
func (x *v) change()     { x.n++ }

type ptr struct{ *v }
type deep struct{ ptr }
type table struct{ m map[string]int }
type fn struct{ f func() int }
type line struct{ c chan int }
type one [1]*v
type both interface {
	show() string
	change()
}

func (t table) get() int { return t.m["k"] }
func (t fn) get() int    { return t.f() }
func (t line) get() int  { return <-t.c }
func (t one) get() int   { return t[0].n }

type getter interface{ get() int }

func main() {
	x := v{1}
	for _, b := range []both{ptr{&x}, deep{ptr{&x}}, &ptr{&x}, &deep{ptr{&x}}, &x} {
		b.change()
		f, g := b.show, b.change
		g()
		fmt.Print(f(), b.show(), x.n, " ")
	}
	fmt.Println()
	c := make(chan int, 2)
	c <- 7
	for _, g := range []getter{table{map[string]int{"k": 5}}, fn{func() int { return 6 }}, line{c}, one{&x}} {
		fmt.Print(g.get(), " ")
	}
	fmt.Println()
	var a, b any = ptr{&x}, ptr{&x}
	fmt.Println(a == b, a == any(ptr{&v{11}}), any(line{c}) == any(line{c}), any(one{&x}) == any(one{&x}), a.(ptr).n, a.(both).show())
	m := map[any]string{a: "ptr", line{c}: "line", one{&x}: "one"}
	fmt.Println(m[b], m[line{c}], m[one{&x}], m[&x] == "")
	switch t := a.(type) {
	case getter:
		fmt.Println("getter")
	case ptr:
		t.v = &v{50}
		fmt.Println(t.n, a.(ptr).n)
	}
	h := both.change
	h(a.(both))
	k := (deep).show
	fmt.Println(k(deep{ptr{&x}}), x.n)
	defer func() { fmt.Println(recover() != nil) }()
	var nilp both = ptr{}
	nilp.change()
}
