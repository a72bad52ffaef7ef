// Types: kinds, names, fields with tags, promoted fields, methods, identity of made types.
package main

import (
	"fmt"
	"reflect"
)

type Base struct {
	ID   int `json:"id" db:"key"`
	note string
}

type Point struct{ X, Y float64 }

func (p Point) Norm() float64        { return p.X + p.Y }
func (p *Point) Scale(by int)        {}
func (p Point) hidden()              {}
func (p Point) Add(q ...Point) Point { return p }

type Item struct {
	Base
	*Point
	Name  string `json:"name,omitempty"`
	Tags  []string
	Attrs map[string]any
	next  *Item
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

type Shape interface {
	Area() float64
	Name() string
}

type Celsius float64

func main() {
	for _, x := range []any{1, "s", 2.5, true, []int{1}, map[string]int{}, struct{}{}, &Item{}, Item{}, Celsius(1),
		func(int, ...string) error { return nil }, make(chan int), make(<-chan string), [3]byte{}, 'x', uint8(1),
		complex(1, 2), Pair[string, int]{}, Pair[Celsius, []Point]{}} {
		t := reflect.TypeOf(x)
		fmt.Println(t, t.Kind(), t.Name(), t.PkgPath(), t.NumMethod(), t.Comparable())
	}
	t := reflect.TypeOf(Item{})
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag, f.Index, f.Anonymous, f.PkgPath, f.IsExported())
	}
	f, ok := t.FieldByName("ID")
	fmt.Println(f.Name, f.Index, ok, f.Tag.Get("db"), f.Tag.Get("none"))
	value, ok := f.Tag.Lookup("json")
	fmt.Println(value, ok)
	_, ok = t.FieldByName("nothing")
	fmt.Println(ok)
	for _, f := range reflect.VisibleFields(t) {
		fmt.Print(f.Name, f.Index, " ")
	}
	fmt.Println()
	for _, t := range []reflect.Type{reflect.TypeFor[Point](), reflect.TypeFor[*Point](), reflect.TypeFor[*Item](), reflect.TypeFor[Shape]()} {
		for m := range t.Methods() {
			fmt.Println(t, m.Name, m.Type, m.Index)
		}
	}
	fn := reflect.TypeOf(fmt.Sprintf)
	fmt.Println(fn, fn.NumIn(), fn.In(1), fn.NumOut(), fn.Out(0), fn.IsVariadic())
	stringer := reflect.TypeFor[fmt.Stringer]()
	fmt.Println(stringer, fn.Implements(stringer), reflect.TypeOf(fn).Implements(stringer))
	fmt.Println(reflect.SliceOf(t) == reflect.TypeFor[[]Item](), reflect.PointerTo(t) == reflect.TypeOf(&Item{}),
		reflect.MapOf(reflect.TypeOf(""), t) == reflect.TypeFor[map[string]Item](),
		reflect.ArrayOf(4, t) == reflect.TypeFor[[4]Item](),
		reflect.ChanOf(reflect.RecvDir, t) == reflect.TypeFor[<-chan Item](),
		reflect.FuncOf([]reflect.Type{t}, nil, false) == reflect.TypeFor[func(Item)]())
	fmt.Println(reflect.TypeOf(1).AssignableTo(reflect.TypeOf(Celsius(1))), reflect.TypeOf(1).ConvertibleTo(reflect.TypeOf(Celsius(1))))
	defer func() { fmt.Println(recover()) }()
	reflect.TypeOf(1).Elem()
}
