// exit 2

// A panic in generic functions and methods: what the traceback calls them.
package main

type List[E any] struct{ items []E }

//go:noinline
func (l *List[E]) At(i int) E { return l.items[i] }

//go:noinline
func (l List[E]) Each(f func(E)) {
	for i := range len(l.items) + 1 {
		f(l.At(i))
	}
}

//go:noinline
func Apply[A, B any](l List[A], f func(A) B) (result []B) {
	l.Each(func(a A) { result = append(result, f(a)) })
	return
}

func main() {
	Apply(List[string]{[]string{"a"}}, func(s string) int { return len(s) })
}
