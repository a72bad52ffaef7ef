// MakeFunc: funcs of all shapes, iterators, what goes wrong.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"sort"
	"strings"
)

type Pair struct {
	A int
	B string
}
type Huge struct {
	X [50]int
	P *int
}
type Op func(int, int) int

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %v\n", what, r)
		}
	}()
	f()
	fmt.Println(what, "fine")
}

type hidden struct{ x int }

func main() {
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	makeSwap := func(fp any) {
		fn := reflect.ValueOf(fp).Elem()
		fn.Set(reflect.MakeFunc(fn.Type(), swap))
	}
	var ints func(int, int) (int, int)
	makeSwap(&ints)
	fmt.Println(ints(0, 1))
	var mixed func(string, float32) (float32, string)
	makeSwap(&mixed)
	fmt.Println(mixed("a", 2.5))
	var structs func(Pair, []int) ([]int, Pair)
	makeSwap(&structs)
	fmt.Println(structs(Pair{1, "p"}, []int{1, 2}))
	var faces func(error, any) (any, error)
	makeSwap(&faces)
	fmt.Println(faces(nil, 3))
	var huge func(Huge, complex128) (complex128, Huge)
	makeSwap(&huge)
	n := 5
	c, h := huge(Huge{X: [50]int{9: 9}, P: &n}, 3i)
	runtime.GC()
	fmt.Println(c, h.X[9], *h.P)
	var bytes func(uint8, bool) (bool, uint8)
	makeSwap(&bytes)
	fmt.Println(bytes(200, true))

	add := reflect.MakeFunc(reflect.TypeFor[Op](), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(int(in[0].Int() + in[1].Int()))}
	})
	op := add.Interface().(Op)
	fmt.Println(op(2, 3), add.Call([]reflect.Value{reflect.ValueOf(4), reflect.ValueOf(5)})[0], add.Type())

	variadic := reflect.MakeFunc(reflect.TypeFor[func(string, ...any) string](), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(fmt.Sprint(len(in), in[0], in[1].Len(), in[1].Type()))}
	}).Interface().(func(string, ...any) string)
	fmt.Println(variadic("x"), variadic("y", 1, "z"), variadic("w", []any{1, 2, 3}...))

	// Results become what the type wants.
	face := reflect.MakeFunc(reflect.TypeFor[func() (fmt.Stringer, error)](), func([]reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(&strings.Builder{}), reflect.Zero(reflect.TypeFor[error]())}
	}).Interface().(func() (fmt.Stringer, error))
	s, err := face()
	fmt.Printf("%T %v\n", s, err)

	// Called by others, calling back, panicking and blocking inside.
	words := []string{"pear", "fig", "apple"}
	less := reflect.MakeFunc(reflect.TypeFor[func(i, j int) bool](), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(len(words[in[0].Int()]) < len(words[in[1].Int()]))}
	}).Interface().(func(i, j int) bool)
	sort.Slice(words, less)
	fmt.Println(words)
	var fib func(int) int
	fib = reflect.MakeFunc(reflect.TypeOf(fib), func(in []reflect.Value) []reflect.Value {
		n := int(in[0].Int())
		if n > 1 {
			n = fib(n-1) + fib(n-2)
		}
		return []reflect.Value{reflect.ValueOf(n)}
	}).Interface().(func(int) int)
	fmt.Println(fib(12))
	ch := make(chan int)
	wait := reflect.MakeFunc(reflect.TypeFor[func() int](), func([]reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(<-ch)}
	}).Interface().(func() int)
	go func() { runtime.Gosched(); ch <- 42 }()
	fmt.Println(wait())
	panics := reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value { panic("inside") })
	try("panics", panics.Interface().(func()))
	try("panics through Call", func() { panics.Call(nil) })
	defer reflect.MakeFunc(reflect.TypeFor[func(int)](), func(in []reflect.Value) []reflect.Value {
		fmt.Println("deferred", in[0])
		return nil
	}).Interface().(func(int))(6)
	done := make(chan bool)
	go reflect.MakeFunc(reflect.TypeFor[func(chan bool)](), func(in []reflect.Value) []reflect.Value {
		in[0].Close()
		return nil
	}).Interface().(func(chan bool))(done)
	<-done

	made := func(f func([]reflect.Value) []reflect.Value) func() int {
		return reflect.MakeFunc(reflect.TypeFor[func() int](), f).Interface().(func() int)
	}
	try("count", func() { made(func([]reflect.Value) []reflect.Value { return nil })() })
	try("type", func() {
		made(func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf("s")} })()
	})
	try("zero", func() { made(zero)() })
	try("unexported", func() { made(unexported)() })
	try("not a func", func() { reflect.MakeFunc(reflect.TypeOf(1), nil) })

	seq := func(yield func(string) bool) { _ = yield("a") && yield("b") && yield("c") }
	for v := range reflect.ValueOf(seq).Seq() {
		fmt.Print(v, " ")
		if v.String() == "b" {
			break
		}
	}
	fmt.Println()
	for k, v := range reflect.ValueOf(slices.All([]string{"x", "y"})).Seq2() {
		fmt.Print(k, "=", v, " ")
	}
	type Small uint8
	for _, x := range []any{3, Small(2), -4, [2]int{}, &[3]int{}, "aé", []string{"p", "q"}, map[string]int{"k": 1}} {
		v := reflect.ValueOf(x)
		fmt.Printf("\n%T:", x)
		for e := range v.Seq() {
			fmt.Print(" ", e, " ", e.Type())
		}
		if v.Type().CanSeq2() {
			for k, e := range v.Seq2() {
				fmt.Print(" (", k, ", ", e, ")")
			}
		}
	}
	fmt.Println()
	full := make(chan int, 3)
	full <- 1
	full <- 2
	close(full)
	for v := range reflect.ValueOf(full).Seq() {
		fmt.Print(v, " ")
	}
	fmt.Println()
	try("seq", func() { reflect.ValueOf(1.5).Seq() })
	try("seq2", func() { reflect.ValueOf(1).Seq2() })
}

func zero([]reflect.Value) []reflect.Value { return []reflect.Value{{}} }
func unexported([]reflect.Value) []reflect.Value {
	return []reflect.Value{reflect.ValueOf(hidden{1}).Field(0)}
}
