// run

// How instances are called: types by %T and in panics, functions by runtime.FuncForPC; identity of
// instances however they are written.
package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
)

type Pair[A, B any] struct {
	a A
	b B
}
type T struct{}
type List[E any] struct{ items []E }
type Nested[X any] struct{ list List[Pair[X, *Nested[X]]] }
type Alias[X any] = Pair[X, X]
type Plain = List[int]
type Defined List[int]

func (l *List[E]) Push(e E) string { return function() }
func (l List[E]) Value() string    { return func() string { return function() }() }

func function() string {
	pc, _, _, _ := runtime.Caller(1)
	return runtime.FuncForPC(pc).Name()
}

func Name[X any]() string { return function() }
func Literal[X any]() string {
	return func() string { return function() }()
}
func Callers[X any]() []string {
	pcs := make([]uintptr, 8)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	var names []string
	for {
		frame, more := frames.Next()
		if !strings.HasPrefix(frame.Function, "main.") {
			break
		}
		names = append(names, frame.Function)
		if !more {
			break
		}
	}
	return names
}

func Outer[X any]() []string {
	f := func() []string { return Callers[[]X]() }
	return f()
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func To[X any](x any) X { return x.(X) }

func main() {
	fmt.Printf("%T\n%T\n%T\n%T\n", Pair[int, string]{}, Pair[string, T]{}, &List[*T]{}, Nested[T]{})
	fmt.Printf("%T\n", Pair[struct {
		X int `json:"x"`
		y T
	}, interface{ M(int) string }]{})
	fmt.Printf("%T\n", Pair[func(a int, b ...string) (x, y int), map[string]any]{})
	fmt.Printf("%T\n%T\n", Pair[chan int, <-chan T]{}, Pair[chan<- Pair[int, T], [3]int]{})
	fmt.Printf("%T\n%T\n%T\n", Pair[error, any]{}, Pair[byte, rune]{}, Pair[struct{ T }, strings.Builder]{})
	fmt.Printf("%T %T %T\n", Alias[int]{}, Plain{}, Defined{})
	fmt.Printf("%v %+v %#v\n", Pair[int, string]{1, "x"}, Pair[int, string]{1, "x"}, Pair[int, string]{1, "x"})

	var l List[int]
	fmt.Println(l.Push(1), l.Value(), Name[int](), Name[T](), Literal[string]())
	fmt.Println(Outer[int](), Callers[string]())

	var x any = Pair[int, T]{}
	_, same := x.(Pair[int, struct{}])
	_, alias := any(Alias[int]{}).(Pair[int, int])
	_, list := any(List[int]{}).(Plain)
	fmt.Println(same, alias, list, any(List[byte]{}) != nil, x == any(Pair[int, T]{}))
	try(func() { _ = x.(Pair[int, string]) })
	try(func() { _ = To[List[Pair[T, T]]](x) })
	try(func() { _ = To[io.Reader](x) })
	try(func() { _ = To[int](nil) })
	try(func() { _ = map[any]int{List[int]{}: 1} })
	try(func() { panic(Pair[int, string]{3, "x"}) })
	try(func() { panic(fmt.Errorf("%T", x)) })
}
