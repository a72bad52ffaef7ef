// alloc: binary trees that are made, counted and dropped.
package main

import "fmt"

const n = 15 // small: 7

type tree struct{ left, right *tree }

func grow(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{grow(depth - 1), grow(depth - 1)}
}

func (t *tree) count() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.count() + t.right.count()
}

func main() {
	kept := grow(n)
	sum := 0
	for depth := 4; depth <= n; depth += 2 {
		for range 1 << (n - depth + 4) {
			sum += grow(depth).count()
		}
	}
	fmt.Println(sum, kept.count())
}
