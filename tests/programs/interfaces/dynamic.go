package main

import "fmt"

type shape interface {
	area() float64
	name() string
}
type square struct{ s float64 }
type circle struct{ r float64 }
type unit struct{}
type tiny uint8
type flag bool
type text string
type fun func() float64

func (s square) area() float64  { return s.s * s.s }
func (square) name() string     { return "square" }
func (c *circle) area() float64 { return 3 * c.r * c.r }
func (c *circle) name() string  { return "circle" }
func (unit) area() float64      { return 1 }
func (unit) name() string       { return "unit" }
func (t tiny) area() float64    { return float64(t) }
func (t tiny) name() string     { return "tiny" }
func (f flag) area() float64 {
	if f {
		return 1
	}
	return 0
}
func (flag) name() string      { return "flag" }
func (t text) area() float64   { return float64(len(t)) }
func (t text) name() string    { return string(t) }
func (f fun) area() float64    { return f() }
func (f fun) name() string     { return "fun" }

type named interface{ name() string }

func kind(x any) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int:
		return fmt.Sprint("int", v+1)
	case int8, int16:
		return fmt.Sprint("small", v)
	case string:
		return "string" + v
	case []int:
		return fmt.Sprint("slice", len(v))
	case map[string]int:
		return fmt.Sprint("map", v["a"])
	case error:
		return "error" + v.Error()
	case shape:
		return "shape" + v.name()
	case func() int:
		return fmt.Sprint("func", v())
	case *int:
		*v++
		return fmt.Sprint("ptr", *v)
	case struct{ a int }:
		return fmt.Sprint("struct", v.a)
	case [2]int:
		return fmt.Sprint("array", v[1])
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	shapes := []shape{square{2}, &circle{1}, unit{}, tiny(3), flag(true), text("hey"), fun(func() float64 { return 8 })}
	var total float64
	for _, s := range shapes {
		fmt.Print(s.name(), " ", s.area(), "; ")
		total += s.area()
	}
	fmt.Println(total)
	n := 5
	for _, x := range []any{nil, 1, int8(2), int16(3), "s", []int{1}, map[string]int{"a": 7}, fmt.Errorf("e"),
		square{1}, &circle{2}, func() int { return 4 }, &n, struct{ a int }{6}, [2]int{1, 2}, 1.5, true, 'x', uint(3), square.area} {
		fmt.Print(kind(x), " ")
	}
	fmt.Println(n)
	var s shape = shapes[0]
	q, ok := s.(square)
	fmt.Println(q, ok)
	c, ok := s.(*circle)
	fmt.Println(c, ok)
	nm, ok := s.(named)
	fmt.Println(nm.name(), ok)
	var a any = s
	_, ok = a.(fmt.Stringer)
	fmt.Println(ok, a.(shape).name(), a.(square).s)
	_, ok = a.(int)
	fmt.Println(ok)
	v, ok := any(nil).(int)
	fmt.Println(v, ok)
	try(func() { fmt.Println(a.(int)) })
	try(func() { fmt.Println(a.(*circle)) })
	try(func() { fmt.Println(a.(fmt.Stringer)) })
	try(func() { var z any; fmt.Println(z.(int)) })
	try(func() { var z any; fmt.Println(z.(shape)) })
	try(func() { fmt.Println(s.(unit)) })
	switch s.(type) {
	case square:
		fmt.Println("square")
	}
	switch x := a.(type) {
	case int, string:
		fmt.Println("no", x)
	case shape:
		fmt.Println("yes", x.area())
	}
	switch y := 5; z := any(y).(type) {
	case int:
		z++
		f := func() int { z++; return z }
		fmt.Println(f(), z)
	}
	var e1, e2 error
	fmt.Println(e1 == e2, e1 == nil)
	var np *circle
	s = np
	fmt.Println(s == nil, s != nil, s.name())
	x, y := any(tiny(3)), any(tiny(3))
	fmt.Println(x == y, x == any(uint8(3)))
	m := map[any]string{1: "int", "a": "string", 1.5: "float", [1]int{1}: "array", square{1}: "square", nil: "nil", true: "t"}
	fmt.Println(m[1], m["a"], m[1.5], m[[1]int{1}], m[square{1}], m[nil], m[true], m[int8(1)] == "")
	try(func() { m[[]int{}] = "x" })
	try(func() { _ = m[func() {}] })
}
