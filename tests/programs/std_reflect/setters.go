// What values can be, take and overflow; iterators that write; slices and pointers made of addresses.
package main

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"unsafe"
)

type inner struct {
	Deep  int
	small int
}

type outer struct {
	*inner
	Flag   bool
	Count  uint16
	Z      complex64
	F      float32
	List   []int
	Names  map[string]int
	Any    any
	Ptr    unsafe.Pointer
	hidden int
}

func try(name string, f func() any) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: panic %v\n", name, r)
		}
	}()
	fmt.Printf("%s: %v\n", name, f())
}

func main() {
	values := []any{true, 1, int8(1), uint(2), uintptr(3), 1.5, float32(2.5), 1i, complex64(2i), "s", []int{1}, [2]int{}, map[string]int{}, &outer{}, outer{}, func() {}, make(chan int), unsafe.Pointer(nil)}
	for _, x := range values {
		v := reflect.ValueOf(x)
		fmt.Println(v.Kind(), v.CanInt(), v.CanUint(), v.CanFloat(), v.CanComplex(), v.CanAddr(), v.CanSet(), v.CanInterface(),
			v.CanConvert(reflect.TypeFor[string]()), v.CanConvert(reflect.TypeFor[float64]()), v.CanConvert(reflect.TypeFor[[1]int]()), v.CanConvert(reflect.TypeFor[any]()))
		try("complex", func() any { return v.Complex() })
		try("overflows int8", func() any { return v.OverflowInt(128) })
		try("overflows uint", func() any { return v.OverflowUint(math.MaxUint64) })
		try("overflows float", func() any { return v.OverflowFloat(1e300) })
		try("overflows complex", func() any { return v.OverflowComplex(complex(1e300, 0)) })
	}
	fmt.Println(reflect.PtrTo(reflect.TypeFor[int]()), reflect.PointerTo(reflect.TypeFor[[]string]()))

	var o outer
	v := reflect.ValueOf(&o).Elem()
	try("nil embedded", func() any { return v.FieldByIndex([]int{0, 0}) })
	_, err := v.FieldByIndexErr([]int{0, 0})
	fmt.Println(err)
	o.inner = &inner{Deep: 7}
	fmt.Println(v.FieldByIndex([]int{0, 0}), v.FieldByName("Deep"), v.FieldByName("none").IsValid())
	deep, err := v.FieldByIndexErr([]int{0, 0})
	fmt.Println(deep, err)
	fmt.Println(v.FieldByNameFunc(func(name string) bool { return strings.HasPrefix(name, "Co") }))
	fmt.Println(v.FieldByNameFunc(func(name string) bool { return len(name) == 4 }).IsValid())

	v.FieldByName("Flag").SetBool(true)
	v.FieldByName("Count").SetUint(70000)
	v.FieldByName("Z").SetComplex(3 + 4i)
	v.FieldByName("F").SetFloat(math.Pi)
	x := 42
	v.FieldByName("Ptr").SetPointer(unsafe.Pointer(&x))
	fmt.Println(o.Flag, o.Count, o.Z, o.F, *(*int)(o.Ptr), v.FieldByName("Ptr").UnsafePointer() == unsafe.Pointer(&x))
	fmt.Println(v.FieldByName("Count").UnsafeAddr() == uintptr(unsafe.Pointer(&o.Count)), v.FieldByName("Count").Addr().UnsafePointer() == unsafe.Pointer(&o.Count))
	for _, set := range []struct {
		name string
		f    func()
	}{
		{"SetBool of uint", func() { v.FieldByName("Count").SetBool(true) }},
		{"SetUint of hidden", func() { v.FieldByName("hidden").SetUint(1) }},
		{"SetInt of hidden", func() { v.FieldByName("hidden").SetInt(1) }},
		{"SetComplex of value", func() { reflect.ValueOf(1i).SetComplex(1) }},
		{"SetPointer of int", func() { reflect.ValueOf(&x).Elem().SetPointer(nil) }},
		{"UnsafeAddr of value", func() { reflect.ValueOf(x).UnsafeAddr() }},
		{"UnsafePointer of int", func() { reflect.ValueOf(x).UnsafePointer() }},
		{"SetZero of value", func() { reflect.ValueOf(x).SetZero() }},
		{"SetLen over cap", func() { v.FieldByName("List").SetLen(1) }},
		{"SetCap over cap", func() { v.FieldByName("List").SetCap(1) }},
	} {
		try(set.name, func() any { set.f(); return "fine" })
	}

	o.List = make([]int, 3, 8)
	list := v.FieldByName("List")
	list.SetLen(5)
	fmt.Println(o.List, cap(o.List))
	list.SetCap(6)
	fmt.Println(len(o.List), cap(o.List))
	try("SetCap below len", func() any { list.SetCap(2); return nil })

	o.Names = map[string]int{"one": 1}
	names := v.FieldByName("Names")
	key, value := reflect.New(reflect.TypeFor[string]()).Elem(), reflect.New(reflect.TypeFor[any]()).Elem()
	for iter := names.MapRange(); iter.Next(); {
		key.SetIterKey(iter)
		value.SetIterValue(iter)
		fmt.Println(key, value, value.Kind())
	}
	try("SetIterKey before Next", func() any { key.SetIterKey(names.MapRange()); return nil })
	made := reflect.MakeMapWithSize(names.Type(), 100)
	made.SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(9))
	fmt.Println(made, made.Len())

	for _, name := range []string{"Flag", "Count", "Z", "List", "Names", "Ptr"} {
		v.FieldByName(name).SetZero()
		fmt.Print(v.FieldByName(name), v.FieldByName(name).IsZero(), " ")
	}
	fmt.Println()

	array := [4]int{1, 2, 3, 4}
	at := reflect.NewAt(reflect.TypeFor[[2]int](), unsafe.Pointer(&array[1]))
	at.Elem().Index(0).SetInt(20)
	slice := reflect.SliceAt(reflect.TypeFor[int](), unsafe.Pointer(&array[2]), 2)
	slice.Index(1).SetInt(40)
	fmt.Println(at.Elem(), slice, array, slice.Len(), slice.Cap(), slice.Type())
	data := reflect.ValueOf(&o.Any).Elem().InterfaceData()
	fmt.Println(data[0] == 0, data[1] == 0)

	fmt.Println(reflect.ValueOf(int8(0)).OverflowInt(127), reflect.ValueOf(uint8(0)).OverflowUint(256), reflect.ValueOf(float32(0)).OverflowFloat(math.MaxFloat32), reflect.ValueOf(complex64(0)).OverflowComplex(complex(1, 1e39)))
}
