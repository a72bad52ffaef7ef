// run

// Loops over functions: nested labels, defers, returns, panics, recover, goto, iterators that
// misbehave, iterators of methods and generics.
package main

import (
	"fmt"
	"iter"
	"slices"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("[end ", n, "]")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs[K comparable, V any](k []K, v []V) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for i := range min(len(k), len(v)) {
			if !yield(k[i], v[i]) {
				return
			}
		}
	}
}

type tree[T any] struct {
	left, right *tree[T]
	v           T
}

func (t *tree[T]) all(yield func(T) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.v) && t.right.all(yield)
}
func (t *tree[T]) All() iter.Seq[T] { return func(yield func(T) bool) { t.all(yield) } }

func find(want int) (at string, err error) {
	defer func() { at += "!" }()
outer:
	for i := range count(5) {
		for j := range count(5) {
			switch {
			case j > i:
				continue outer
			case i*10+j == want:
				defer func() { at += fmt.Sprint("d", i, j) }()
				return fmt.Sprint(i, ",", j), nil
			case i == 4:
				break outer
			}
		}
	}
	return "none", fmt.Errorf("no %d", want)
}

func try(name string, f func()) {
	defer func() { fmt.Println(name+":", recover()) }()
	f()
}

func jumps() (n int) {
	for i := range count(3) {
		if i == 1 {
			goto out
		}
		n += 10
	}
	n = -1
out:
	for range count(2) {
		n++
	}
	return
}

func main() {
	fmt.Println(find(32))
	fmt.Println(find(77))
	fmt.Println(jumps())
	for k, v := range pairs([]string{"a", "b", "c"}, []float64{1, 2}) {
		fmt.Print(k, "=", v, " ")
	}
	fmt.Println()
	t := &tree[string]{v: "m", left: &tree[string]{v: "c"}, right: &tree[string]{v: "x", left: &tree[string]{v: "p"}}}
	for v := range t.All() {
		if v == "x" {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println(slices.Collect(t.All()))
	var fs []func() int
	for i := range count(3) {
		i *= i + 1
		fs = append(fs, func() int { i++; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	try("panic in the body", func() {
		for i := range count(3) {
			if i == 1 {
				panic("body")
			}
		}
	})
	try("goes on after false", func() {
		for i := range func(yield func(int) bool) { yield(1); yield(2) } {
			fmt.Print(i, " ")
			break
		}
	})
	try("recovers the body's panic", func() {
		for range func(yield func() bool) {
			defer func() { fmt.Print("swallowed ", recover(), " ") }()
			yield()
		} {
			panic("x")
		}
	})
	var saved func(int) bool
	try("called when the loop is over", func() {
		for i := range func(yield func(int) bool) { saved = yield; yield(0) } {
			fmt.Print("i", i, " ")
		}
		saved(1)
	})
	try("nil iterator", func() {
		var f iter.Seq[int]
		for range f {
		}
	})
	func() {
		for i := range count(3) {
			defer fmt.Print("deferred ", i, " ")
		}
		fmt.Print("body over ")
	}()
	fmt.Println()
	next, stop := iter.Pull2(pairs([]int{1, 2, 3}, []rune("xyz")))
	a, b, ok := next()
	fmt.Println(a, string(b), ok)
	stop()
	a, b, ok = next()
	fmt.Println(a, b, ok)
	func() {
		defer func() { fmt.Println("outer recovered", recover()) }()
		for i := range count(2) {
			func() {
				defer func() {
					if e := recover(); e != nil && i == 1 {
						panic(fmt.Sprint("again ", e))
					}
				}()
				panic(i)
			}()
		}
	}()
	for range 3 {
		for range count(1) {
			continue
		}
	}
	fmt.Println()
	for i := range 10 {
		i += 3
		if i > 5 {
			fmt.Println("int", i)
			break
		}
	}
	type small uint8
	n := 0
	for i := range small(250) {
		n += int(i)
	}
	fmt.Println(n)
	for i, c := range "a\xffé\u00e9\U0001F600" {
		fmt.Print(i, ":", string(c), " ")
	}
	fmt.Println()
}
