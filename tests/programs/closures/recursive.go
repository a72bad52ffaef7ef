// run

// Closures that call themselves and each other.
package main

import "fmt"

func main() {
	var fact func(n int) int
	fact = func(n int) int {
		if n < 2 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(10))
	var even, odd func(int) bool
	even = func(n int) bool { return n == 0 || odd(n-1) }
	odd = func(n int) bool { return n != 0 && even(n-1) }
	fmt.Println(even(10), odd(7), even(101))
	memo := map[int]int{}
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		if v, ok := memo[n]; ok {
			return v
		}
		memo[n] = fib(n-1) + fib(n-2)
		return memo[n]
	}
	fmt.Println(fib(80), len(memo))
	var perms [][]int
	var walk func(done, rest []int)
	walk = func(done, rest []int) {
		if len(rest) == 0 {
			perms = append(perms, append([]int(nil), done...))
		}
		for i, v := range rest {
			walk(append(done, v), append(append([]int{}, rest[:i]...), rest[i+1:]...))
		}
	}
	walk(nil, []int{1, 2, 3})
	fmt.Println(perms)
	old := fact
	fact = func(n int) int { return -1 }
	fmt.Println(old(5))
}
