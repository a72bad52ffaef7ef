// run

// Local types of generic functions that embed, contain and are arguments of instances: method sets,
// recursion, names.
package main

import (
	"fmt"
	"sort"
)

type Base[T any] struct{ v T }

func (b Base[T]) Get() T   { return b.v }
func (b *Base[T]) Set(x T) { b.v = x }

type Getter[T any] interface{ Get() T }

func Embed[T any](x T) (any, Getter[T]) {
	type local struct {
		Base[T]
		*Inner[T]
		extra int
	}
	l := local{Base: Base[T]{x}, Inner: &Inner[T]{}}
	l.Set(x)
	l.Hello()
	var g Getter[T] = l
	f := local.Get
	h := (*local).Set
	h(&l, f(l))
	return l, g
}

type Inner[T any] struct{ t T }

func (i *Inner[T]) Hello() { fmt.Printf("hello %T\n", i) }

func Sorted[K comparable, V int | string](m map[K]V) []V {
	type kv struct {
		k K
		v V
	}
	type list []kv
	var l list
	for k, v := range m {
		l = append(l, kv{k, v})
	}
	less := func(i, j int) bool {
		type unused[Q any] struct {
			q  Q
			kv kv
		}
		_ = unused[int]{q: 1, kv: l[i]}
		return l[i].v < l[j].v
	}
	sort.Slice(l, less)
	var out []V
	for _, e := range l {
		out = append(out, e.v)
	}
	fmt.Printf("%T %T\n", l, kv{})
	return out
}

func Chain[T any](depth int, x T) string {
	type link[U any] struct {
		prev *U
		t    T
	}
	a := link[T]{&x, x}
	b := link[link[T]]{&a, x}
	type alias = map[string]link[[]T]
	c := alias{"k": {nil, x}}
	return fmt.Sprintf("%T %T %T %v", a, b, c, b.prev.prev == &x)
}

type S[A any] struct{ a A }

func (s S[A]) Conv(f func(A) string) fmt.Stringer {
	type str struct {
		s S[A]
		f func(A) string
	}
	return wrap[str]{str{s, f}, func(x str) string { return x.f(x.s.a) }}
}

type wrap[T any] struct {
	t T
	f func(T) string
}

func (w wrap[T]) String() string { return fmt.Sprintf("%T:%s", w, w.f(w.t)) }

func Iface[T any](x T) bool {
	type getter interface{ Get() T }
	type setter interface {
		getter
		Set(T)
	}
	var v any = &Base[T]{x}
	_, ok := v.(setter)
	_, no := v.(interface{ Get() []T })
	return ok && !no
}

func Rec[T any](n int, x T) int {
	type tree struct {
		l, r *tree
		v    []T
	}
	var build func(int) *tree
	build = func(n int) *tree {
		if n == 0 {
			return nil
		}
		return &tree{build(n - 1), build(n - 1), []T{x}}
	}
	var count func(*tree) int
	count = func(t *tree) int {
		if t == nil {
			return 0
		}
		return count(t.l) + count(t.r) + len(t.v)
	}
	return count(build(n))
}

func ArrayLen[T any]() int {
	type arr [7]T
	var a arr
	for i := range a {
		_ = i
	}
	return len(a) + len(arr{})
}

func Fn[T any](x T) func() any {
	type box struct{ x T }
	return func() any {
		type box2 struct{ b box }
		return []any{box{x}, box2{box{x}}}
	}
}

func main() {
	l, g := Embed("x")
	fmt.Printf("%T %v\n", l, g.Get())
	l, g2 := Embed([]int{1})
	fmt.Printf("%T %v\n", l, g2.Get())
	fmt.Println(Sorted(map[string]int{"a": 2, "b": 1}))
	fmt.Println(Sorted(map[int]string{1: "z", 2: "y"}))
	fmt.Println(Chain(1, 2))
	fmt.Println(Chain(1, "s"))
	fmt.Println(S[int]{4}.Conv(func(i int) string { return fmt.Sprint(i * 2) }))
	fmt.Println(Iface(1), Iface("s"), Rec(3, "x"), ArrayLen[string]())
	fmt.Printf("%+v %T\n", Fn(1)(), Fn("a")().([]any)[1])
}
