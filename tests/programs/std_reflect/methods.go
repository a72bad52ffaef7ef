// Methods of values and types, bound and as functions, through interfaces and embedding.
package main

import (
	"errors"
	"fmt"
	"reflect"
	"sort"
	"strings"
)

type Shape interface {
	Area() float64
	Scale(by float64) Shape
}

type Square struct{ Side float64 }

func (s Square) Area() float64                             { return s.Side * s.Side }
func (s Square) Scale(by float64) Shape                    { return Square{s.Side * by} }
func (s *Square) Grow(by float64)                          { s.Side += by }
func (s Square) Describe(prefix string, rest ...int) string {
	return fmt.Sprint(prefix, s.Side, len(rest), rest)
}
func (s Square) hidden() int { return 7 }

type Named struct {
	*Square
	Name string
}

func (n Named) String() string { return n.Name + "!" }

type Big struct {
	A [40]int
	B string
}

func (b Big) Sum() (n int, text string) {
	for _, x := range b.A {
		n += x
	}
	return n, b.B
}
func (b Big) With(i, x int) Big { b.A[i] = x; return b }

type Count int

func (c Count) Double() Count { return c * 2 }
func (c *Count) Inc()         { *c++ }

type Fn func(int) int

func (f Fn) Twice(x int) int { return f(f(x)) }

type wrapper struct{ inner Square }

type failing struct{}

func (failing) Fail() error { return errors.New("failed") }
func (failing) Boom()       { panic("boom") }

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %v\n", what, r)
		}
	}()
	f()
	fmt.Println(what, "fine")
}

func main() {
	s := Square{3}
	v := reflect.ValueOf(s)
	fmt.Println(v.NumMethod(), reflect.ValueOf(&s).NumMethod())
	for i := range v.NumMethod() {
		fmt.Println(i, v.Type().Method(i).Name, v.Method(i).Type(), v.Type().Method(i).Type)
	}
	fmt.Println(v.MethodByName("Area").Call(nil)[0].Float())
	out := v.MethodByName("Scale").Call([]reflect.Value{reflect.ValueOf(2.0)})
	fmt.Println(out[0].Type(), out[0].Kind(), out[0].Interface())
	fmt.Println(v.MethodByName("Describe").Call([]reflect.Value{reflect.ValueOf("x"), reflect.ValueOf(1), reflect.ValueOf(2)})[0])
	fmt.Println(v.MethodByName("Describe").CallSlice([]reflect.Value{reflect.ValueOf("y"), reflect.ValueOf([]int{4})})[0])
	fmt.Println(v.MethodByName("Grow").IsValid(), v.MethodByName("hidden").IsValid())

	p := reflect.ValueOf(&s)
	p.MethodByName("Grow").Call([]reflect.Value{reflect.ValueOf(1.5)})
	fmt.Println(s.Side, p.MethodByName("Area").Call(nil)[0], p.Elem().Addr().MethodByName("Area").Call(nil)[0])
	bound := p.Elem().MethodByName("Area").Interface().(func() float64)
	s.Side = 100
	fmt.Println(bound()) // the receiver is the variable

	f := v.MethodByName("Area").Interface().(func() float64)
	fmt.Println(f())
	g := p.MethodByName("Grow").Interface().(func(float64))
	g(1)
	fmt.Println(s.Side)

	m, ok := reflect.TypeOf(s).MethodByName("Area")
	fmt.Println(m.Name, m.Index, m.Func.Type(), ok, m.Func.Call([]reflect.Value{v})[0])
	m, _ = reflect.TypeOf(&s).MethodByName("Grow")
	m.Func.Call([]reflect.Value{p, reflect.ValueOf(9.0)})
	fmt.Println(s.Side, m.Func.Interface().(func(*Square, float64)) != nil)
	h := reflect.TypeOf(s).Method(1).Func.Interface().(func(Square, string, ...int) string)
	fmt.Println(h(Square{8}, "direct ", 1, 2, 3))

	n := Named{&s, "name"}
	nv := reflect.ValueOf(n)
	var names []string
	for m, b := range nv.Methods() {
		names = append(names, m.Name+" "+b.Type().String())
	}
	fmt.Println(strings.Join(names, "; "))
	nv.MethodByName("Grow").Call([]reflect.Value{reflect.ValueOf(-1.0)})
	fmt.Println(s.Side, nv.MethodByName("String").Call(nil)[0], nv.MethodByName("Area").Call(nil)[0])

	b := Big{B: "text"}
	b.A[3], b.A[39] = 5, 6
	bv := reflect.ValueOf(b)
	r := bv.MethodByName("Sum").Call(nil)
	fmt.Println(r[0], r[1])
	w := bv.MethodByName("With").Call([]reflect.Value{reflect.ValueOf(0), reflect.ValueOf(100)})[0]
	fmt.Println(w.MethodByName("Sum").Call(nil)[0], bv.MethodByName("Sum").Call(nil)[0])
	sum := reflect.TypeOf(b).Method(0).Func.Interface().(func(Big) (int, string))
	fmt.Println(sum(w.Interface().(Big)))

	c := Count(4)
	cv := reflect.ValueOf(&c).Elem()
	fmt.Println(cv.MethodByName("Double").Call(nil)[0], cv.NumMethod())
	cv.Addr().MethodByName("Inc").Call(nil)
	fmt.Println(c)

	fn := Fn(func(x int) int { return x + 10 })
	fmt.Println(reflect.ValueOf(fn).Method(0).Call([]reflect.Value{reflect.ValueOf(1)})[0])

	var shape Shape = s
	iv := reflect.ValueOf(&shape).Elem()
	fmt.Println(iv.Kind(), iv.NumMethod(), iv.Method(0).Call(nil)[0], iv.Type().Method(0).Func.IsValid())
	scaled := iv.MethodByName("Scale").Call([]reflect.Value{reflect.ValueOf(0.5)})[0]
	fmt.Println(scaled.Elem().Type(), scaled.MethodByName("Area").Call(nil)[0])
	shape = nil
	try("nil interface", func() { iv.Method(0) })
	try("index", func() { v.Method(9) })
	try("zero", func() { reflect.Value{}.Method(0) })
	try("zero by name", func() { reflect.Value{}.MethodByName("X") })
	try("zero count", func() { reflect.Value{}.NumMethod() })
	try("type index", func() { v.Type().Method(9) })
	var np *Square
	try("nil pointer", func() { reflect.ValueOf(np).MethodByName("Area").Call(nil) })
	wv := reflect.ValueOf(wrapper{s}).Field(0)
	fmt.Println(wv.NumMethod(), wv.MethodByName("Area").CanInterface())
	try("unexported", func() { wv.MethodByName("Area").Call(nil) })
	try("unexported interface", func() { wv.MethodByName("Area").Interface() })
	try("too few", func() { v.MethodByName("Scale").Call(nil) })
	try("too many", func() { v.MethodByName("Area").Call([]reflect.Value{v}) })
	try("wrong", func() { v.MethodByName("Scale").Call([]reflect.Value{v}) })
	err := reflect.ValueOf(failing{}).MethodByName("Fail").Call(nil)[0]
	fmt.Println(err, err.Type(), err.Interface().(error).Error())
	try("boom", func() { reflect.ValueOf(failing{}).MethodByName("Boom").Call(nil) })

	x := sort.IntSlice{3, 1, 2}
	reflect.ValueOf(x).MethodByName("Sort").Call(nil)
	fmt.Println(x)
	var sb strings.Builder
	reflect.ValueOf(&sb).MethodByName("WriteString").Call([]reflect.Value{reflect.ValueOf("built")})
	fmt.Println(sb.String())
	mv := v.MethodByName("Area")
	fmt.Println(mv.Kind(), mv.IsNil(), mv.NumMethod(), mv.IsZero())
	defer reflect.ValueOf(fmt.Println).Call([]reflect.Value{reflect.ValueOf("deferred")})
	go func() {}()
}
