// generic: a matrix, a tree and functions over any type.
package main

import (
	"cmp"
	"fmt"
)

const n = 150 // small: 12

type number interface{ ~int | ~float64 }

type grid[T number] struct {
	width int
	cells []T
}

func (g *grid[T]) at(x, y int) T     { return g.cells[y*g.width+x] }
func (g *grid[T]) set(x, y int, v T) { g.cells[y*g.width+x] = v }

func newGrid[T number](width int) *grid[T] {
	return &grid[T]{width, make([]T, width*width)}
}

func multiply[T number](a, b *grid[T]) *grid[T] {
	c := newGrid[T](a.width)
	for y := 0; y < a.width; y++ {
		for x := 0; x < a.width; x++ {
			var sum T
			for k := 0; k < a.width; k++ {
				sum += a.at(k, y) * b.at(x, k)
			}
			c.set(x, y, sum)
		}
	}
	return c
}

type tree[K cmp.Ordered] struct {
	left, right *tree[K]
	key         K
}

func (t *tree[K]) insert(key K) *tree[K] {
	if t == nil {
		return &tree[K]{key: key}
	}
	if cmp.Less(key, t.key) {
		t.left = t.left.insert(key)
	} else {
		t.right = t.right.insert(key)
	}
	return t
}

func mapped[A, B any](list []A, f func(A) B) []B {
	result := make([]B, 0, len(list))
	for _, one := range list {
		result = append(result, f(one))
	}
	return result
}

func main() {
	a, b := newGrid[int](n), newGrid[float64](n)
	for i := range a.cells {
		a.cells[i], b.cells[i] = i%7, float64(i%5)
	}
	c, d := multiply(a, a), multiply(b, b)
	var t *tree[int]
	x := 9
	for range n * 100 {
		x = (x*1103515245 + 12345) & 0x7fffffff
		t = t.insert(x)
	}
	halves := mapped(c.cells, func(k int) float64 { return float64(k) / 2 })
	fmt.Println(c.at(1, 2), d.at(2, 1), t.key, halves[n])
}
