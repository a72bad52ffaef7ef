// run

// Which methods a value and a pointer have in interfaces, through embedding of both.
package main

import "fmt"

type shower interface{ show() string }
type changer interface{ change() }
type both interface {
	shower
	changer
}
type v struct{ n int }

func (x v) show() string { return fmt.Sprint("v", x.n) }
func (x *v) change()     { x.n++ }

type byValue struct{ v }
type byPointer struct{ *v }
type byInterface struct{ both }

func has(x any) string {
	_, s := x.(shower)
	_, c := x.(changer)
	return fmt.Sprint(s, c)
}

func main() {
	x := v{1}
	bv, bp, bi := byValue{x}, byPointer{&x}, byInterface{&x}
	fmt.Println(has(x), has(&x), has(bv), has(&bv), has(bp), has(&bp), has(bi), has(&bi))
	for _, b := range []both{&x, &bv, bp, &bp, bi, &bi} {
		b.change()
		fmt.Print(b.show(), " ")
	}
	fmt.Println(x.n, bv.n)
	list := []v{{10}, {20}}
	for i := range list {
		list[i].change()
		var c changer = &list[i]
		c.change()
	}
	fmt.Println(list)
	m := map[string]*v{"a": {5}}
	m["a"].change()
	f, g := m["a"].change, m["a"].show
	f()
	fmt.Println(m["a"].n, g(), (*v).show(m["a"]), v.show(*m["a"]))
	var s shower = bv
	_, ok := s.(changer)
	_, ok2 := any(&bv).(both)
	fmt.Println(ok, ok2, s.(byValue).v.n)
}
