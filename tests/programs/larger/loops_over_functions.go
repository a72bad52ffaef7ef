// run

// Loops over functions: defer, labelled break and continue, goto, return and panics in their bodies.
package main

import (
	"errors"
	"fmt"
	"iter"
	"strings"
)

func Count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("  count", n, "is done")
		for i := range n {
			if !yield(i) {
				fmt.Println("  count", n, "was stopped at", i)
				return
			}
		}
	}
}

func Lines(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for n, line := range strings.Split(text, "\n") {
			if !yield(n+1, line) {
				return
			}
		}
	}
}

func deferred() (result string) {
	defer func() { result += "!" }()
	for i := range Count(3) {
		defer func() { result += fmt.Sprint(i) }()
		if i == 1 {
			return "early"
		}
	}
	return "late"
}

func nested() (found [2]int, err error) {
outer:
	for i := range Count(4) {
		for j := range Count(4) {
			switch {
			case j > i:
				continue outer
			case i*j == 2:
				found = [2]int{i, j}
				break outer
			case i == 3:
				return found, errors.New("too far")
			}
		}
	}
	return
}

func jump() int {
	tries := 0
again:
	tries++
	for i := range Count(5) {
		if i == tries {
			if tries < 3 {
				goto again
			}
			return 100*tries + i
		}
	}
	return -1
}

func guarded(text string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	for n, line := range Lines(text) {
		if line == "" {
			panic(fmt.Sprintf("line %d is empty", n))
		}
		var numbers []int
		for _, word := range strings.Fields(line) {
			numbers = append(numbers, len(word))
		}
		fmt.Println(n, numbers[len(numbers)-1])
	}
	return nil
}

// Zip pulls one sequence while it ranges over the other.
func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

type Tree[T any] struct {
	Left, Right *Tree[T]
	Value       T
}

func (t *Tree[T]) All(yield func(T) bool) { t.push(yield) }

func (t *Tree[T]) push(yield func(T) bool) bool {
	return t == nil || t.Left.push(yield) && yield(t.Value) && t.Right.push(yield)
}

func Insert(t *Tree[int], v int) *Tree[int] {
	if t == nil {
		return &Tree[int]{Value: v}
	}
	if v < t.Value {
		t.Left = Insert(t.Left, v)
	} else {
		t.Right = Insert(t.Right, v)
	}
	return t
}

func closures() {
	var saved []func() int
	for i := range Count(3) {
		square := i * i
		saved = append(saved, func() int { square++; i += 10; return square + i })
	}
	for _, f := range saved {
		fmt.Print(f(), " ", f(), "; ")
	}
	fmt.Println()
}

func misbehaving() {
	var kept func(int) bool
	keep := func(yield func(int) bool) {
		kept = yield
		yield(1)
	}
	for x := range keep {
		fmt.Println("got", x)
	}
	defer func() { fmt.Println("recovered:", recover()) }()
	kept(2)
}

func stubborn() {
	goesOn := func(yield func(int) bool) {
		for i := range 3 {
			yield(i)
		}
	}
	defer func() { fmt.Println("recovered:", recover()) }()
	for x := range goesOn {
		fmt.Println("x is", x)
		break
	}
	fmt.Println("not reached")
}

func assigned() {
	var last int
	values := map[string]int{}
	key := func() string { return fmt.Sprint("k", len(values)) }
	for last = range Count(3) {
		values[key()] = last
	}
	for values["sum"], last = range func(yield func(int, int) bool) {
		_ = yield(1, 2) && yield(3, 4)
	} {
	}
	fmt.Println(last, values)
}

func three() (n int) {
	for range func(yield func() bool) {
		for yield() {
		}
	} {
		n++
		if n == 3 {
			break
		}
	}
	return
}

func multiple() (a int, b string, c error) {
	for i := range Count(2) {
		for j := range Count(2) {
			defer func() { a += 10*i + j }()
			if i+j == 2 {
				return i, fmt.Sprint(j), nil
			}
		}
	}
	return
}

func main() {
	fmt.Println(deferred())
	fmt.Println(nested())
	fmt.Println(jump())
	fmt.Println(guarded("one two\nthree\n\nfour"))
	fmt.Println(guarded("  \nx"))
	for a, b := range Zip(Count(3), Count(2)) {
		fmt.Println("zip", a, b)
	}
	var t *Tree[int]
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		t = Insert(t, v)
	}
	for v := range t.All {
		if v == 8 {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println()
	closures()
	misbehaving()
	stubborn()
	assigned()
	fmt.Println(three())
	fmt.Println(multiple())
}
