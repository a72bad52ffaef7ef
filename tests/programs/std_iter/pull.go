// run

// iter.Pull and Pull2: values on request, early stops, panics and Goexit in sequences, misuse.
package main

import (
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"
	"sync"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("(end) ")
		for i := range n {
			if !yield(i) {
				fmt.Print("(stopped at ", i, ") ")
				return
			}
		}
	}
}

func try(f func()) {
	defer func() { fmt.Println("recovered:", recover()) }()
	f()
}

func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		nextB, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := nextB()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) all(yield func(int) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.value) && t.right.all(yield)
}
func (t *tree) seq() iter.Seq[int] { return func(yield func(int) bool) { t.all(yield) } }

func same(a, b *tree) bool {
	nextA, stopA := iter.Pull(a.seq())
	defer stopA()
	nextB, stopB := iter.Pull(b.seq())
	defer stopB()
	for {
		x, okA := nextA()
		y, okB := nextB()
		if x != y || okA != okB {
			return false
		}
		if !okA {
			return true
		}
	}
}

func main() {
	next, stop := iter.Pull(count(2))
	for range 4 {
		x, ok := next()
		fmt.Print(x, ok, " ")
	}
	stop()
	fmt.Println()
	next, stop = iter.Pull(count(5))
	fmt.Print(next())
	stop()
	stop()
	fmt.Println(next())
	next, stop = iter.Pull(count(5))
	stop()
	fmt.Println(next())

	pairs, end := iter.Pull2(slices.All([]string{"a", "b"}))
	defer end()
	fmt.Println(pairs())
	fmt.Println(pairs())
	fmt.Println(pairs())
	for a, b := range zip(slices.Values([]int{1, 2, 3}), slices.Values([]string{"x", "y"})) {
		fmt.Print(a, b, " ")
	}
	fmt.Println()
	one := &tree{&tree{nil, nil, 1}, &tree{nil, nil, 3}, 2}
	two := &tree{nil, &tree{nil, &tree{nil, nil, 3}, 2}, 1}
	fmt.Println(same(one, two), same(one, one.left))

	failing := func(yield func(int) bool) {
		yield(1)
		panic("in the sequence")
	}
	next, stop = iter.Pull(failing)
	fmt.Println(next())
	try(func() { next() })
	fmt.Println(next())
	next, stop = iter.Pull(failing)
	next()
	try(stop)
	next, _ = iter.Pull(func(yield func(int) bool) {
		for yield(1) {
		}
		yield(2)
		fmt.Print("(went on) ")
	})
	next()
	exiting := func(yield func(int) bool) {
		yield(1)
		runtime.Goexit()
	}
	var group sync.WaitGroup
	group.Add(1)
	go func() {
		defer group.Done()
		defer fmt.Println("goroutine ends")
		next, _ := iter.Pull(exiting)
		fmt.Println(next())
		next()
		fmt.Println("never")
	}()
	group.Wait()

	var inner func() (int, bool)
	inner, stop = iter.Pull(func(yield func(int) bool) {
		inner()
		yield(1)
	})
	try(func() { inner() })
	var leaked func(int) bool
	next, stop = iter.Pull(func(yield func(int) bool) {
		leaked = yield
		yield(1)
	})
	next()
	try(func() { leaked(2) })

	m := map[string]int{"a": 1, "b": 2, "c": 3}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)), maps.Collect(maps.All(m)))
	clone := maps.Clone(m)
	maps.DeleteFunc(clone, func(k string, v int) bool { return v > 1 })
	maps.Insert(clone, maps.All(map[string]int{"z": 26}))
	fmt.Println(clone, maps.Equal(m, clone), maps.Equal(m, maps.Clone(m)), maps.Clone(map[int]int(nil)) == nil)
	maps.Copy(m, clone)
	fmt.Println(m, maps.EqualFunc(m, map[string]string{}, func(int, string) bool { return true }))
}
