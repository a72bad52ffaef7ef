// run

// Functions as arguments and results: map, filter, reduce, compose, curry, memoize.
package main

import (
	"fmt"
	"strings"
)

type unary func(int) int

func compose(fs ...unary) unary {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func (f unary) then(g unary) unary { return func(x int) int { return g(f(x)) } }

func mapInts(s []int, f func(int) int) (r []int) {
	for _, v := range s {
		r = append(r, f(v))
	}
	return
}

func reduce(s []int, init int, f func(acc, v int) int) int {
	for _, v := range s {
		init = f(init, v)
	}
	return init
}

func main() {
	add := func(n int) unary { return func(x int) int { return x + n } }
	mul := func(n int) unary { return func(x int) int { return x * n } }
	fmt.Println(compose(add(1), mul(2), add(-3))(5), compose()(7), add(1).then(mul(10))(4))
	s := mapInts([]int{1, 2, 3, 4}, mul(3))
	fmt.Println(s, reduce(s, 0, func(a, v int) int { return a + v }), reduce(s, 1, func(a, v int) int { return a * v }))
	curry := func(f func(a, b, c int) int) func(int) func(int) func(int) int {
		return func(a int) func(int) func(int) int {
			return func(b int) func(int) int {
				return func(c int) int { return f(a, b, c) }
			}
		}
	}
	fmt.Println(curry(func(a, b, c int) int { return a*100 + b*10 + c })(1)(2)(3))
	calls := 0
	memo := func(f unary) unary {
		seen := map[int]int{}
		return func(x int) int {
			if v, ok := seen[x]; ok {
				return v
			}
			calls++
			seen[x] = f(x)
			return seen[x]
		}
	}
	m := memo(func(x int) int { return x * x })
	fmt.Println(m(3), m(3), m(4), m(3), calls)
	fmt.Println(func(a, b int) int { return a - b }(10, 4), strings.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return r + 1
	}, "banana"))
}
