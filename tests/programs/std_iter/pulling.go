// run

// Pull turns an iterator around: values come when they are asked for.
package main

import (
	"fmt"
	"iter"
	"runtime"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("count ends")
		for i := range n {
			if !yield(i) {
				fmt.Println("stopped at", i)
				return
			}
		}
	}
}

func letters(yield func(int, string) bool) {
	for i, r := range "aé!" {
		if !yield(i, string(r)) {
			return
		}
	}
}

// zip goes over both at once, as only pulling can.
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

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what, "panics:", r)
		}
	}()
	f()
}

func main() {
	next, stop := iter.Pull(count(3))
	for {
		v, ok := next()
		fmt.Println(v, ok)
		if !ok {
			break
		}
	}
	fmt.Println(next())
	stop()

	next, stop = iter.Pull(count(10))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	stop()
	fmt.Println(next())

	_, stop = iter.Pull(count(10))
	stop()

	next2, stop2 := iter.Pull2(letters)
	for k, v, ok := next2(); ok; k, v, ok = next2() {
		fmt.Println(k, v)
	}
	stop2()

	for a, b := range zip(count(5), func(yield func(string) bool) { _ = yield("x") && yield("y") }) {
		fmt.Println(a, b)
	}

	next, stop = iter.Pull(func(yield func(int) bool) {
		yield(1)
		panic("out of numbers")
	})
	fmt.Println(next())
	try("next", func() { next() })
	fmt.Println(next())

	next, stop = iter.Pull(func(yield func(int) bool) {
		defer func() { panic("cannot be stopped") }()
		yield(1)
	})
	fmt.Println(next())
	try("stop", stop)
	stop()

	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("goroutine ends")
		next, stop := iter.Pull(func(yield func(int) bool) { runtime.Goexit() })
		defer stop()
		next()
		fmt.Println("not reached")
	}()
	<-done

	// An iterator that asks itself.
	var again func() (int, bool)
	again, stop = iter.Pull(func(yield func(int) bool) { again() })
	try("again", func() { again() })

	// Thousands at once, each in its own goroutine.
	sum := 0
	var nexts []func() (int, bool)
	for i := range 2000 {
		next, stop := iter.Pull(func(yield func(int) bool) {
			for j := i; yield(j); j++ {
			}
		})
		defer stop()
		nexts = append(nexts, next)
	}
	for range 5 {
		for _, next := range nexts {
			v, _ := next()
			sum += v
		}
	}
	fmt.Println(sum)
}
