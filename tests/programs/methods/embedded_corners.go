// run

// Method values and expressions over embedded interfaces, pointers and generics; promotion,
// shadowing, nil receivers, method sets, interface conversions and their panics.
package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

type Namer interface{ Name() string }
type Setter interface{ Set(string) }
type Both interface {
	Namer
	Setter
	fmt.Stringer
}
type base struct{ name string }

func (b base) Name() string    { return "base:" + b.name }
func (b *base) Set(s string)   { b.name = s }
func (b base) String() string  { return "<" + b.name + ">" }
func (b *base) Nil() bool      { return b == nil }
func (b base) With(s string) base { b.name = s; return b }

type middle struct {
	*base
	extra int
}

func (m middle) Name() string { return "middle:" + m.base.Name() }

type outer struct {
	middle
	Setter
}
type wrap struct{ Both }
type gen[T any] struct {
	base
	v T
}

func (g gen[T]) Get() T            { return g.v }
func (g *gen[T]) Put(v T)          { g.v = v }
func (g gen[T]) Map[U any](f func(T) U) gen[U] { return gen[U]{g.base, f(g.v)} }

type fn func(int) int

func (f fn) Twice(n int) int { return f(f(n)) }

type list []int

func (l list) Len() int   { return len(l) }
func (l *list) Add(n int) { *l = append(*l, n) }

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %v\n", name, e)
			var re interface{ RuntimeError() }
			if err, ok := e.(error); ok {
				fmt.Println("  runtime error:", errors.As(err, &re))
			}
		}
	}()
	f()
}

func main() {
	b := &base{"b"}
	m := middle{b, 1}
	name, set := m.Name, m.Set
	set("changed")
	fmt.Println(name(), m.Name(), middle.Name(m), (*middle).Name(&m), (*base).Set != nil)
	o := outer{middle: m, Setter: b}
	o.Setter.Set("via setter")
	fmt.Println(o.Name(), o, o.middle.base.name)
	w := wrap{Both: b}
	f := w.Name
	w.Set("w")
	w.Both = &base{"other"}
	fmt.Println(f(), w.Name(), wrap.Name(w), Both.String(w), fmt.Stringer.String(w))
	g := gen[int]{base{"g"}, 5}
	put := g.Put
	put(6)
	fmt.Println(g.Get(), gen[int].Get(g), g.Map(func(n int) string { return strings.Repeat("x", n) }).Get(), g.Name())
	h := (*gen[int]).Put
	h(&g, 7)
	fmt.Printf("%v %T %T %T\n", g, g, h, put)
	fmt.Println(fn(func(n int) int { return n * 3 }).Twice(2))
	var l list
	add := l.Add
	add(1)
	add(2)
	fmt.Println(l, l.Len(), list.Len(l))
	var nb *base
	fmt.Println(nb.Nil(), (*base)(nil).Nil())
	try("value method on nil", func() { nb.Name() })
	try("promoted through nil", func() { middle{}.Name() })
	try("nil interface", func() { var n Namer; n.Name() })
	try("method value of a nil interface", func() { var n Namer; f := n.Name; _ = f })
	try("method value of a nil pointer's value method", func() { f := nb.Name; _ = f })
	try("nil embedded interface", func() { outer{}.Setter.Set("x") })
	var a any = m
	try("missing method", func() { fmt.Println(a.(io.Reader)) })
	try("pointer receiver", func() { fmt.Println(any(base{}).(Setter)) })
	try("other type", func() { fmt.Println(a.(string)) })
	try("nil any", func() { var x any; fmt.Println(x.(int)) })
	try("nil to interface", func() { var x any; fmt.Println(x.(Namer)) })
	try("other interface value", func() { var n Namer = m; fmt.Println(n.(*base)) })
	n, ok := a.(Namer)
	fmt.Println(n, ok)
	_, ok = a.(Setter)
	fmt.Println(ok)
	var e1, e2 any = []int{1}, []int{1}
	try("comparing slices", func() { fmt.Println(e1 == e2) })
	try("comparing arrays of interfaces", func() { fmt.Println([2]any{1, e1} == [2]any{1, e2}) })
	try("comparing structs", func() {
		type s struct {
			a int
			b any
		}
		fmt.Println(s{1, e1} == s{2, e2})
		fmt.Println(s{1, e1} == s{1, e2})
	})
	try("different types", func() { fmt.Println(e1 == any(1), any(1) == any(int8(1)), any(nil) == nil, Namer(nb) == nil) })
	var err error = (*myErr)(nil)
	fmt.Println(err == nil, err != nil, err)
	switch x := a.(type) {
	case fmt.Stringer:
		fmt.Println("stringer", x)
	case Namer:
		fmt.Println("namer")
	}
	fs := map[string]func(base) string{"n": base.Name, "s": base.String, "f": func(b base) string { return b.With("q").name }}
	fmt.Println(fs["n"](*b), fs["s"](*b), fs["f"](*b))
	func(set func(*base, string)) { set(b, "last") }((*base).Set)
	fmt.Println(*b, struct{ *base }{b}.Name(), struct{ Namer }{m}.Name())
	var itf interface {
		Namer
		Nil() bool
	} = b
	fmt.Println(itf.Nil(), interface{ Name() string }.Name(itf))
}

type myErr struct{}

func (*myErr) Error() string { return "myErr" }
