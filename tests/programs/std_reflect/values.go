// Values: reading, setting and its panics, maps, slices, conversion, DeepEqual, printing.
package main

import (
	"fmt"
	"reflect"
)

type Temp float64

func (t Temp) String() string { return fmt.Sprintf("%.1f°", float64(t)) }

type inner struct{ N int }

type Record struct {
	Name  string
	Count int8
	Temp  Temp
	inner
	secret []int
	Any    any
	Next   *Record
}

type Large struct{ A [40]int }

func try(what string, f func()) {
	defer func() {
		r := recover()
		if err, ok := r.(error); ok {
			r = err.Error()
		}
		fmt.Println(what+":", r)
	}()
	f()
}

func main() {
	r := Record{Name: "a", Count: 3, Temp: 20.5, secret: []int{1, 2}, Any: 7}
	r.N = 9
	v := reflect.ValueOf(&r).Elem()
	for i := range v.NumField() {
		f := v.Field(i)
		fmt.Println(f, f.Kind(), f.CanSet(), f.CanInterface(), f.IsZero())
	}
	v.FieldByName("Name").SetString("b")
	v.FieldByName("Count").SetInt(5)
	v.FieldByName("Temp").SetFloat(-1)
	v.FieldByName("Any").Set(reflect.ValueOf([]string{"x"}))
	v.FieldByName("Next").Set(reflect.New(v.Type()))
	v.FieldByName("Next").Elem().Field(0).SetString("next")
	fmt.Println(r.Name, r.Count, r.Temp, r.Any, r.Next.Name, v.FieldByName("N").Int())
	try("unaddressable", func() { reflect.ValueOf(r).Field(0).SetString("x") })
	try("unexported", func() { v.FieldByName("secret").Set(reflect.ValueOf([]int{})) })
	try("wrong type", func() { v.Field(0).Set(reflect.ValueOf(1)) })
	try("wrong kind", func() { v.Field(0).SetInt(1) })
	try("kind", func() { reflect.ValueOf(1).NumField() })
	try("zero", func() { reflect.Value{}.Type() })
	try("interface", func() { v.FieldByName("secret").Interface() })
	try("index", func() { reflect.ValueOf([]int{1}).Index(1) })

	m := reflect.MakeMap(reflect.TypeFor[map[string]Large]())
	var large Large
	large.A[39] = 4
	m.SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(large))
	fmt.Println(m.Len(), m.MapIndex(reflect.ValueOf("k")).Field(0).Index(39), m.MapIndex(reflect.ValueOf("no")).IsValid())
	for it := m.MapRange(); it.Next(); {
		fmt.Println(it.Key(), it.Value().Field(0).Index(39).Int())
	}
	m.SetMapIndex(reflect.ValueOf("k"), reflect.Value{})
	fmt.Println(m.Len(), m.MapKeys())
	try("nil map", func() {
		var none map[int]int
		reflect.ValueOf(none).SetMapIndex(reflect.ValueOf(1), reflect.ValueOf(1))
	})

	s := reflect.MakeSlice(reflect.TypeFor[[]string](), 1, 4)
	s.Index(0).SetString("zero")
	s = reflect.Append(s, reflect.ValueOf("one"), reflect.ValueOf("two"))
	s = reflect.AppendSlice(s, reflect.ValueOf([]string{"three", "four"}))
	fmt.Println(s, s.Len(), s.Slice(1, 3), s.Slice3(0, 1, 2).Cap())
	numbers := []int{1, 2, 3}
	swap := reflect.Swapper(numbers)
	swap(0, 2)
	fmt.Println(numbers, reflect.Copy(reflect.ValueOf(numbers), reflect.ValueOf([]int{8, 9})), numbers)

	fmt.Println(reflect.ValueOf(65).Convert(reflect.TypeOf("")), reflect.ValueOf(2.9).Convert(reflect.TypeOf(1)),
		reflect.ValueOf("hé").Convert(reflect.TypeFor[[]byte]()), reflect.ValueOf(1).Convert(reflect.TypeFor[Temp]()),
		reflect.ValueOf([]int{1, 2}).Convert(reflect.TypeFor[[2]int]()), reflect.ValueOf(Temp(2)).Convert(reflect.TypeFor[fmt.Stringer]()))
	try("convert", func() { reflect.ValueOf("x").Convert(reflect.TypeOf(1)) })

	type node struct {
		v    int
		next *node
	}
	a, b := &node{v: 1}, &node{v: 1}
	a.next, b.next = a, b
	fmt.Println(reflect.DeepEqual(a, b), reflect.DeepEqual([]int{1}, []int{1}), reflect.DeepEqual([]int(nil), []int{}),
		reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual(1, int64(1)),
		reflect.DeepEqual([]any{1, "x", nil}, []any{1, "x", nil}), reflect.DeepEqual(large, Large{}))
	fmt.Println(reflect.ValueOf(3), reflect.Value{}, reflect.ValueOf(&r.Count).Elem(), []reflect.Value{reflect.ValueOf(1)})
	fmt.Printf("%v %d %s %T %q\n", reflect.ValueOf(Temp(3)), reflect.ValueOf(4), reflect.ValueOf("s"), reflect.ValueOf(5), reflect.ValueOf("q"))
	fmt.Println(reflect.ValueOf(1).String(), reflect.ValueOf("s").String(), reflect.Value{}.String())
	n, ok := reflect.TypeAssert[int](reflect.ValueOf(12))
	fmt.Println(n, ok, reflect.Zero(reflect.TypeOf(r)).Field(1), reflect.Indirect(reflect.ValueOf(&n)))
}
