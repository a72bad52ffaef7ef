// run
// not under move

// Stacks grow: deep recursion in several goroutines at once, with values of every kind in the frames.
package main

import "fmt"

type pair struct {
	s string
	n int
}

func deep(n int, s string, p pair, xs []int) int {
	if n == 0 {
		return len(s) + p.n + xs[0]
	}
	local := [4]int{n, 1, 2, 3}
	r := deep(n-1, s, pair{s, p.n + 1}, xs)
	return r + local[3] - 3
}

func main() {
	results := make(chan int)
	for i := range 4 {
		go func() { results <- deep(20000, "abc", pair{"x", i}, []int{i}) }()
	}
	sum := 0
	for range 4 {
		sum += <-results
	}
	fmt.Println(sum)
}
