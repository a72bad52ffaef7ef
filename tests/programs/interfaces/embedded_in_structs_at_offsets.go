// run

// Promoted methods through fields at any offset: values, pointers and interfaces inside.
package main

import "fmt"

type small struct{ a, b int8 }
type wide struct {
	pad [3]int64
	s   string
}
type large struct {
	pad [30]int
	n   int
}

func (s small) id() string  { return fmt.Sprint("small", s.a, s.b) }
func (w wide) id() string   { return "wide" + w.s }
func (l *large) id() string { l.n++; return fmt.Sprint("large", l.n) }

type ider interface{ id() string }
type at1 struct {
	x byte
	small
}
type at2 struct {
	s string
	wide
	y int
}
type at3 struct {
	b [100]byte
	*large
}
type at4 struct {
	f float32
	ider
}
type at5 struct {
	z [3]string
	at1
}
type at6 struct {
	q [20]int
	at4
}

func main() {
	l := &large{n: 10}
	for _, v := range []ider{
		at1{1, small{2, -3}}, &at1{4, small{5, 6}}, at2{"s", wide{s: "!"}, 1}, &at2{wide: wide{s: "?"}}, at3{large: l}, &at3{large: l},
		at4{1, small{7, 7}}, at4{2, l}, &at4{3, at1{0, small{8, 8}}}, at5{at1: at1{small: small{9, 9}}}, &at5{}, at6{at4: at4{0, at3{large: l}}},
	} {
		f := v.id
		fmt.Print(v.id(), " ", f(), " ", ider.id(v), "; ")
	}
	fmt.Println()
	x := at6{at4: at4{0, small{1, 1}}}
	g := x.id
	x.ider = l
	h := x.id
	x.ider = nil
	fmt.Println(g(), h(), at5.id(at5{}), (*at5).id(&at5{at1: at1{small: small{3, 4}}}))
	defer func() { fmt.Println(recover() != nil) }()
	fmt.Println(x.id())
}
