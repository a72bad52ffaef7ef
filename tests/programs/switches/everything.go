// run

// Type switches on values, on type parameters' values, on generic types; interfaces asked for others.
package main

import (
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"time"
)

type Number interface {
	~int | ~int8 | ~int64 | ~uint | ~float32 | ~float64
}

type Meters float64
type ID int

type List[T any] struct {
	head T
	tail *List[T]
}

func (l *List[T]) Len() (n int) {
	for ; l != nil; l = l.tail {
		n++
	}
	return
}

type Tree[K comparable, V any] struct{ children map[K]V }

func (t Tree[K, V]) Len() int { return len(t.children) }

type sized interface{ Len() int }

func kind[T any](v T) string {
	switch x := any(v).(type) {
	case nil:
		return "nil"
	case int, int8, ID:
		return fmt.Sprintf("int-like %v (%T)", x, x)
	case float64:
		return fmt.Sprintf("float %g", x*2)
	case Meters:
		return fmt.Sprintf("%gm", float64(x))
	case string:
		return "string of " + fmt.Sprint(len(x))
	case []T:
		return "slice of itself"
	case List[T]:
		return "list of itself"
	case *List[int]:
		return fmt.Sprint("ints ", x.Len())
	case *List[string]:
		return "strings " + x.head
	case Tree[string, []T]:
		return "?"
	case sized:
		return fmt.Sprint("sized ", x.Len())
	case func(T) T:
		return "func"
	case error:
		return "error " + x.Error()
	case fmt.Stringer:
		return "stringer " + x.String()
	case struct{ X, Y int }:
		return fmt.Sprint("point ", x.X+x.Y)
	case map[string]any:
		keys := make([]string, 0, len(x))
		for k, v := range x {
			keys = append(keys, k+"="+kind(v))
		}
		sort.Strings(keys)
		return strings.Join(keys, ",")
	case chan int, <-chan int, chan<- int:
		return fmt.Sprintf("channel %T", x)
	case *T:
		return "pointer to itself"
	case interface{ Unwrap() []error }:
		return "joined"
	case [2]int:
		return fmt.Sprint(x[0] + x[1])
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func zeroOf[T any]() (zero T, name string) {
	switch any(&zero).(type) {
	case *int:
		name = "int"
	case *string:
		name = "string"
	case *[]T:
		name = "impossible"
	case interface{ Len() int }:
		name = "pointer has Len"
	default:
		name = fmt.Sprintf("%T", zero)
	}
	return
}

func sumAs[T Number](values ...any) (sum T, skipped int) {
	for _, v := range values {
		switch v := v.(type) {
		case T:
			sum += v
		case int:
			sum += T(v)
		case float64:
			sum += T(v)
		case *T:
			if v != nil {
				sum += *v
			}
		default:
			skipped++
		}
	}
	return
}

type Visitor[R any] interface {
	Number(float64) R
	Binary(op byte, l, r Expr) R
}

type Expr interface{ expr() }
type Num float64
type Bin struct {
	Op   byte
	L, R Expr
}

func (Num) expr()  {}
func (*Bin) expr() {}

func Visit[R any](e Expr, v Visitor[R]) R {
	switch e := e.(type) {
	case Num:
		return v.Number(float64(e))
	case *Bin:
		return v.Binary(e.Op, e.L, e.R)
	}
	panic(fmt.Sprintf("no visit of %T", e))
}

type evaluator struct{}

func (evaluator) Number(n float64) float64 { return n }
func (ev evaluator) Binary(op byte, l, r Expr) float64 {
	x, y := Visit[float64](l, ev), Visit[float64](r, ev)
	switch op {
	case '+':
		return x + y
	case '*':
		return x * y
	}
	return x - y
}

type printer struct{ depth int }

func (p printer) Number(n float64) string { return fmt.Sprint(n) }
func (p printer) Binary(op byte, l, r Expr) string {
	inner := printer{p.depth + 1}
	s := Visit[string](l, inner) + string(op) + Visit[string](r, inner)
	if p.depth > 0 {
		s = "(" + s + ")"
	}
	return s
}

type myErr struct{ timeout bool }

func (e *myErr) Error() string { return "my error" }
func (e *myErr) Timeout() bool { return e.timeout }

func classify(err error) string {
	var t interface{ Timeout() bool }
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, io.EOF):
		return "eof"
	case errors.As(err, &t) && t.Timeout():
		return "timeout"
	}
	if _, ok := err.(interface{ Unwrap() error }); ok {
		return "wrapped " + classify(errors.Unwrap(err))
	}
	return "error"
}

func main() {
	x := 5
	for _, v := range []any{
		nil, 1, int8(2), ID(3), 2.5, Meters(2.5), "abc", []any{1}, &List[int]{1, &List[int]{2, nil}},
		&List[string]{"head", nil}, &List[bool]{}, Tree[int, int]{map[int]int{1: 1}}, errors.New("e"),
		time.Second, struct{ X, Y int }{3, 4}, map[string]any{"a": 1, "b": map[string]any{"c": nil}},
		make(chan int), make(<-chan int), make(chan string), &x, errors.Join(io.EOF), [2]int{1, 2}, [3]int{},
		func(any) any { return nil }, uint16(1), new(any), (*int)(nil),
	} {
		fmt.Println(kind(v))
	}
	fmt.Println(kind(7), kind(List[int]{}), kind([]string{"x"}), kind(&x), kind(func(s string) string { return s }))
	fmt.Println(kind(error(nil)), kind[fmt.Stringer](time.Minute), kind(struct{ X, Y int }{1, 1}))
	fmt.Println(zeroOf[int]())
	fmt.Println(zeroOf[string]())
	fmt.Println(zeroOf[[]int]())
	fmt.Println(zeroOf[List[int]]())
	fmt.Println(zeroOf[Tree[string, bool]]())
	fmt.Println(zeroOf[map[string]Meters]())
	y := Meters(1.5)
	fmt.Println(sumAs[Meters](1, 2.5, y, &y, "no", int8(1), (*Meters)(nil)))
	fmt.Println(sumAs[int](1, 2.9, &x, y, uint(3)))
	fmt.Println(sumAs[float64](1, 2.5, nil))
	e := &Bin{'+', Num(1), &Bin{'*', Num(2.5), &Bin{'-', Num(4), Num(3)}}}
	fmt.Println(Visit[string](e, printer{}), "=", Visit[float64](e, evaluator{}))
	for _, err := range []error{nil, io.EOF, fmt.Errorf("x: %w", io.EOF), &myErr{true}, &myErr{}, fmt.Errorf("a: %w", &myErr{})} {
		fmt.Print(classify(err), "; ")
	}
	fmt.Println()
	var s sized = (*List[int])(nil)
	_, isStringer := s.(fmt.Stringer)
	l, ok := s.(*List[int])
	_, wrong := s.(*List[string])
	fmt.Println(s.Len(), isStringer, l == nil, ok, wrong, s == nil)
	defer func() {
		fmt.Println(recover())
		defer func() { fmt.Println(recover()) }()
		_ = any(s).(interface{ Less(int, int) bool })
	}()
	_ = s.(Tree[ID, Meters])
}
