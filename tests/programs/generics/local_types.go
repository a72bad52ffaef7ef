// run

// Types declared in generic functions: each instance of the function has its own; closures in
// generic functions, and what they capture.
package main

import "fmt"

func Wrap[T any](x T) any {
	type box struct{ value T }
	return box{x}
}

func Same[T any](x any) bool {
	type box struct{ value T }
	_, ok := x.(box)
	return ok
}

func Unwrap[T any](list ...T) (out []T) {
	type cell struct {
		value T
		next  *cell
	}
	var head *cell
	for _, x := range list {
		head = &cell{x, head}
	}
	for c := head; c != nil; c = c.next {
		out = append(out, c.value)
	}
	return
}

func Pairs[A, B any](a A, b B) (any, any) {
	type both struct {
		A A
		B B
	}
	type alias = map[string]both
	type inner[C any] struct {
		c C
		b both
	}
	return alias{"k": {a, b}}, inner[[]B]{[]B{b}, both{a, b}}
}

type Owner[T any] struct{ t T }

func (o Owner[T]) Local(n int) any {
	type local struct {
		t T
		n int
	}
	type T2 []local
	return T2{{n: n}}
}

type T struct{ t int }

func Counter[N ~int | ~float64](step N) (func() N, func()) {
	count := N(0)
	return func() N { count += step; return count }, func() { count = 0 }
}

func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

func Curry[A, B, C any](f func(A, B) C) func(A) func(B) C {
	return func(a A) func(B) C {
		return func(b B) C { return f(a, b) }
	}
}

func Memo[K comparable, V any](f func(K) V) func(K) V {
	known := map[K]V{}
	return func(k K) V {
		v, ok := known[k]
		if !ok {
			v = f(k)
			known[k] = v
		}
		return v
	}
}

func Fix[A, R any](f func(func(A) R, A) R) func(A) R {
	var self func(A) R
	self = func(a A) R { return f(self, a) }
	return self
}

func Loops[T any](list ...T) (fs []func() T) {
	for _, x := range list {
		fs = append(fs, func() T { return x })
	}
	for i := 0; i < len(list); i++ {
		fs = append(fs, func() T { return list[i] })
	}
	return
}

func Deferred[T any](x T) (result T) {
	defer func() {
		if e := recover(); e != nil {
			result = e.(T)
		}
	}()
	panic(x)
}

func Addresses[T any](a T) (func(T), func() T, *[3]T) {
	array := [3]T{1: a}
	i := 2
	array[i] = a
	p := &a
	return func(x T) { *p = x; array[i-1] = x }, func() T { return a }, &array
}

func Const[T any]() (int, string) {
	const size = 3
	type text string
	const t text = "typed"
	var a [size]T
	return len(a), string(t)
}

func main() {
	fmt.Printf("%T %v\n", Wrap(1), Wrap("x"))
	fmt.Printf("%T %T\n", Wrap(T{}), Wrap(Wrap(1)))
	fmt.Println(Wrap(1) == Wrap(1), Wrap(1) == Wrap(int8(1)), Same[int](Wrap(1)))
	fmt.Println(Unwrap(1, 2, 3), Unwrap("a", "b"))
	a, b := Pairs(1, "one")
	fmt.Printf("%v %v\n%T\n%T\n", a, b, a, b)
	_, b = Pairs(T{1}, []T{})
	fmt.Printf("%T\n", b)
	fmt.Printf("%T %v\n", Owner[string]{}.Local(1), Owner[int]{}.Local(2))

	next, reset := Counter(2.5)
	next()
	fmt.Println(next(), next())
	reset()
	fmt.Println(next())
	length := func(s string) int { return len(s) }
	fmt.Println(Compose(length, func(n int) []bool { return make([]bool, n) })("abc"))
	fmt.Println(Curry(func(a int, b string) string { return fmt.Sprint(a, b) })(1)("x"))
	calls := 0
	square := Memo(func(n int) int { calls++; return n * n })
	fmt.Println(square(3), square(3), square(4), calls)
	fmt.Println(Fix(func(self func(uint64) uint64, n uint64) uint64 {
		if n < 2 {
			return 1
		}
		return n * self(n-1)
	})(20))
	for _, f := range Loops("a", "b") {
		fmt.Print(f(), " ")
	}
	fmt.Println(Loops[[30]int]()[0:])
	fmt.Println(Deferred("recovered"), Deferred(3.5))
	set, get, array := Addresses([20]int{1})
	set([20]int{2})
	fmt.Println(get()[0], array[0][0], array[1][0], array[2][0])
	put, take, texts := Addresses("a")
	put("b")
	fmt.Println(take(), *texts)
	fmt.Println(Const[string]())

	type In struct{ n int }
	{
		type In struct{ s string }
		fmt.Printf("%T %v\n", Wrap(In{"x"}), Same[In](Wrap(In{"x"})))
	}
	fmt.Printf("%T %v\n", Wrap(In{1}), Same[In](Wrap(In{1})))
}
