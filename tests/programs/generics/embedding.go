// run

// Instances embedded in structs and interfaces: promoted fields and methods, method values and
// expressions, interfaces satisfied by promotion, generic interfaces.
package main

import (
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
)

type Base[T any] struct {
	Value T
	log   []string
}

func (b *Base[T]) Set(x T)            { b.log = append(b.log, fmt.Sprintf("%T", x)); b.Value = x }
func (b Base[T]) Get() T              { return b.Value }
func (b Base[T]) Pair(other T) (T, T) { return b.Value, other }
func (b *Base[T]) Self() *Base[T]     { return b }

type Getter[T any] interface{ Get() T }
type Setter[T any] interface{ Set(T) }
type Cell[T any] interface {
	Getter[T]
	Setter[T]
	Pair(T) (T, T)
}

type Derived struct {
	Base[int]
	name string
}
type ByPointer[T any] struct {
	*Base[T]
	extra int
}
type Deep[A any, B comparable] struct {
	ByPointer[map[B]A]
	Other Derived
}
type WithInterface[T any] struct {
	Getter[T]
	fmt.Stringer
}

func (d Derived) Get() int { return -d.Base.Get() }

type Func[A, R any] func(A) R

func (f Func[A, R]) Call(a A) R                  { return f(a) }
func (f Func[A, R]) Then(g func(R) R) Func[A, R] { return func(a A) R { return g(f(a)) } }

type Slice[T any] []T

func (s Slice[T]) Len() int                    { return len(s) }
func (s *Slice[T]) Append(list ...T) *Slice[T] { *s = append(*s, list...); return s }

type Sorter[T any] struct {
	Slice[T]
	less func(a, b T) bool
}

func (s Sorter[T]) Less(i, j int) bool { return s.less(s.Slice[i], s.Slice[j]) }
func (s Sorter[T]) Swap(i, j int)      { s.Slice[i], s.Slice[j] = s.Slice[j], s.Slice[i] }

type Enum[K ~int] struct{ key K }

func (e Enum[K]) String() string { return fmt.Sprintf("#%d", e.key) }

type Err[T any] struct{ cause T }

func (e *Err[T]) Error() string { return fmt.Sprint("cause: ", e.cause) }

func Use[T any](c Cell[T], x T) (T, T) {
	c.Set(x)
	return c.Pair(c.Get())
}

func Drain[R io.Reader](r R) string {
	b, _ := io.ReadAll(r)
	return string(b)
}

func main() {
	d := Derived{name: "d"}
	d.Set(5)
	d.Value++
	fmt.Println(d.Get(), d.Base.Get(), d.Value, d.log, d.Self() == &d.Base)
	fmt.Println(Use[int](&d, 9))
	fmt.Println(Use[string](new(Base[string]), "s"))

	p := ByPointer[string]{Base: &Base[string]{}}
	p.Set("text")
	fmt.Println(p.Get(), p.Value)
	fmt.Println(Use[string](p, "more"))
	var deep Deep[int, string]
	deep.Base = new(Base[map[string]int])
	deep.Set(map[string]int{"x": 1})
	fmt.Println(deep.Get()["x"], deep.Other.Get(), len(deep.log))

	get, set := d.Get, d.Set
	set(70)
	fmt.Println(get(), d.Get())
	f1, f2, f3 := Derived.Get, (*Base[int]).Set, ByPointer[string].Set
	f2(&d.Base, 1)
	f3(p, "by expression")
	fmt.Println(f1(d), Getter[string].Get(p), Base[string].Get(*p.Base))
	w := WithInterface[int]{d, Enum[int]{3}}
	fmt.Println(w.Get(), w.String(), w)
	var g Getter[int] = w
	_, isSetter := g.(Setter[int])
	_, isString := g.(fmt.Stringer)
	_, isOther := g.(Getter[string])
	fmt.Println(isSetter, isString, isOther)

	upper := Func[string, string](strings.ToUpper)
	fmt.Println(upper.Then(func(s string) string { return s + "!" }).Call("loud"))
	fmt.Println(Func[int, error].Call(func(n int) error { return nil }, 3))

	s := Sorter[string]{less: func(a, b string) bool { return a > b }}
	s.Append("b", "c").Append("a")
	sort.Sort(s)
	fmt.Println(s.Slice, s.Len())
	var err error = fmt.Errorf("wrapped: %w", &Err[[]int]{[]int{1}})
	var target *Err[[]int]
	var other *Err[int]
	fmt.Println(err, errors.As(err, &target), errors.As(err, &other), target.cause)
	fmt.Println(Drain(strings.NewReader("read")), Drain[io.Reader](strings.NewReader("all")))
	fmt.Printf("%T %T %T %T %v\n", d, deep, upper, s, Enum[int]{4})
}
