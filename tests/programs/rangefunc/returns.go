// run

// return in loops over functions: results without names, with names, blank, from calls, changed by
// deferred calls; through nested loops and closures.
package main

import (
	"errors"
	"fmt"
)

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func one(limit int) int {
	for i := range count(10) {
		if i == limit {
			return i * 100
		}
	}
	return -1
}

func two(limit int) (int, string) {
	for i := range count(10) {
		for j := range count(10) {
			if i*j == limit {
				return i, fmt.Sprint("j=", j)
			}
		}
	}
	return -1, "none"
}

func named(limit int) (n int, err error) {
	for i := range count(10) {
		n += i
		if i == limit {
			return
		}
		if n > 20 {
			err = errors.New("large")
			return n, err
		}
	}
	return
}

func shadow(limit int) (n int) {
	for n := range count(5) {
		if n == limit {
			return n + 1
		}
	}
	return
}

func blank(limit int) (_ int, s string) {
	for i := range count(5) {
		s += "x"
		if i == limit {
			return i, s + "."
		}
	}
	return -1, s
}

func swap(limit int) (a, b int) {
	a, b = 1, 2
	for i := range count(5) {
		a++
		if i == limit {
			return b, a
		}
	}
	return
}

func pair() (int, string)    { return 3, "three" }
func anys(limit int) (any, any) {
	for i := range count(3) {
		if i == limit {
			return pair()
		}
	}
	return nil, 1.5
}

type large struct{ a [30]int }

func boxed(limit int) (large, []int, complex128) {
	var l large
	for i := range count(4) {
		l.a[i*5] = i
		if i == limit {
			return l, l.a[:i*5], complex(float64(i), 1)
		}
	}
	return large{}, nil, 0
}

func deferred(limit int) (n int) {
	defer func() { n *= 2 }()
	for i := range count(10) {
		if i == limit {
			return i
		}
	}
	return 50
}

func unnamedDeferred(limit int) int {
	seen := 0
	defer func() { fmt.Print("[seen ", seen, "] ") }()
	for i := range count(10) {
		seen = i
		if i == limit {
			return i
		}
	}
	return 50
}

func inLiteral(limit int) string {
	f := func() (int, bool) {
		for i := range count(6) {
			if i == limit {
				return i, true
			}
		}
		return 0, false
	}
	for range count(1) {
		if i, ok := f(); ok {
			g := func() string {
				for j := range count(3) {
					return fmt.Sprint("g", i, j)
				}
				return "never"
			}
			return g()
		}
	}
	return "not found"
}

// The second value is computed before the first is assigned.
func order() (a, b int) {
	f := func() int { return a }
	a = 1
	for range count(1) {
		return 5, f()
	}
	return
}

// A panic between the return statement and the function's end: the results are set.
func afterwards() (n int, s string) {
	defer func() {
		fmt.Print(recover(), " ")
	}()
	bad := func(yield func(int) bool) {
		yield(4)
		panic("bad iterator")
	}
	for i := range bad {
		return i, "set"
	}
	return 0, "not set"
}

func afterwardsUnnamed() (int, string) {
	defer func() {
		fmt.Print(recover(), " ")
	}()
	bad := func(yield func(int) bool) {
		yield(4)
		panic("bad iterator")
	}
	for i := range bad {
		return i, "set"
	}
	return 0, "not set"
}

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) all(yield func(int) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.value) && t.right.all(yield)
}

func (t *tree) find(limit int) *tree {
	for v := range func(yield func(int) bool) { t.all(yield) } {
		if v >= limit {
			return &tree{value: v}
		}
	}
	return nil
}

func main() {
	fmt.Println(one(3), one(20))
	fmt.Println(two(12))
	fmt.Println(two(97))
	fmt.Println(named(2))
	fmt.Println(named(9))
	fmt.Println(shadow(2), shadow(7))
	fmt.Println(blank(1))
	fmt.Println(blank(9))
	fmt.Println(swap(2))
	fmt.Println(swap(9))
	fmt.Println(anys(1))
	fmt.Println(anys(5))
	l, s, c := boxed(2)
	fmt.Println(l.a[5], l.a[10], s, c)
	l, s, c = boxed(9)
	fmt.Println(l.a[5], l.a[10], s, c)
	fmt.Println(deferred(4), deferred(40))
	fmt.Println(unnamedDeferred(4), unnamedDeferred(40))
	fmt.Println(inLiteral(4), inLiteral(40))
	fmt.Println(order())
	fmt.Println(afterwards())
	fmt.Println(afterwardsUnnamed())
	t := &tree{&tree{nil, nil, 1}, &tree{&tree{nil, nil, 3}, nil, 5}, 2}
	fmt.Println(t.find(3).value, t.find(4).value, t.find(9))
}
