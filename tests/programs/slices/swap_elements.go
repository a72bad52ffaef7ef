// Elements exchanged in one statement, elements of elements, and sums used as indices.
package main

import (
	"fmt"
	"sort"
)

type heap struct {
	items []int
	names []string
}

func (h *heap) swap(i, j int) { h.items[i], h.items[j] = h.items[j], h.items[i] }

type byLength []string

func (b byLength) Len() int           { return len(b) }
func (b byLength) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLength) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func reverse[T any](s []T) []T {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
	return s
}

func insertionSort(s []int) {
	for i := 1; i < len(s); i++ {
		for j := i; j > 0 && s[j-1] > s[j]; j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func calls() (next func() int) {
	n := -1
	return func() int { n++; return n }
}

func main() {
	fmt.Println(reverse([]int{1, 2, 3}), reverse([]byte("hello")), reverse([]rune("hello")))
	fmt.Println(reverse([]int8{-1, 2}), reverse([]uint16{1, 2, 3}), reverse([]float32{1.5, 2}),
		reverse([]float64{1, 2}), reverse([]bool{true, false}), reverse([]string{"a", "b", "c"}))
	one, two := 1, 2
	p := reverse([]*int{&one, &two})
	fmt.Println(*p[0], *p[1], reverse([]any{1, "x"}), reverse([][]int{{1}, {2}}))

	s := []int{5, 3, 9, 1, 4}
	insertionSort(s)
	fmt.Println(s)
	h := &heap{items: []int{1, 2, 3}}
	h.swap(0, 2)
	h.swap(1, 1)
	fmt.Println(h.items)
	words := byLength{"ccc", "a", "bb"}
	sort.Sort(words)
	fmt.Println(words)

	// Not exchanges.
	i, j := 0, 1
	s[i], s[j] = s[i], s[j]
	s[i], s[j] = s[j], s[j]
	s[0], s[1] = s[2], s[0]
	s[i], s[j+1] = s[j], s[i+1]
	t := []int{7, 8}
	s[i], t[j] = t[j], s[i]
	fmt.Println(s, t)
	a := [3]int{1, 2, 3}
	a[i], a[j] = a[j], a[i]
	m := map[int]int{0: 1, 1: 2}
	m[i], m[j] = m[j], m[i]
	next := calls()
	s[next()], s[next()] = s[next()], s[next()]
	fmt.Println(a, m, s)
	var u, v uint64 = 0, 4
	s[u], s[v] = s[v], s[u]
	fmt.Println(s)

	try("first", func() { s[i-1], s[j] = s[j], s[i-1] })
	try("second", func() { s[i], s[j+9] = s[j+9], s[i] })
	try("both", func() { s[i-1], s[j+9] = s[j+9], s[i-1] })
	try("unsigned", func() { u--; s[u], s[v] = s[v], s[u] })
	try("nil", func() { h = nil; h.items[i], h.items[j] = h.items[j], h.items[i] })
	fmt.Println(s)

	grid := [][]int{{1, 2, 3}, {4, 5}, nil}
	text := [][]byte{[]byte("ab"), []byte("c")}
	floats := [][]float64{{0.5}, {1.5, 2.5}}
	flags := [][]bool{{true}, {false}}
	sum := 0
	for r := range grid {
		for c := range grid[r] {
			sum += grid[r][c]
			sum = sum*3 + grid[r][c]*grid[r][c]
		}
	}
	fmt.Println(sum, grid[i+j-1][j+i+1], text[i][j], floats[j][i], flags[i][i], flags[j][i])
	try("row", func() { sum = grid[j+2][i] })
	try("column", func() { sum = grid[j][j+1] })
	try("empty", func() { sum = grid[i+j+1][i-1] })
	try("unsigned column", func() { sum = grid[i][u] })
	try("unsigned row", func() { sum = grid[u][i] })
	try("text", func() { sum = int(text[j][j]) })

	x, y := 1<<62, 1<<62
	fmt.Println(x+y+1<<62, x+y-1, i+j+7, i+j-7, uint(x)+uint(y)+3)
}
