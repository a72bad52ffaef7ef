// run

// Disjoint sets with path compression find a minimum spanning tree.
package main

import (
	"fmt"
	"sort"
)

type sets struct{ parent, size []int }

func newSets(n int) *sets {
	s := &sets{make([]int, n), make([]int, n)}
	for i := range n {
		s.parent[i], s.size[i] = i, 1
	}
	return s
}

func (s *sets) find(x int) int {
	for s.parent[x] != x {
		s.parent[x], x = s.parent[s.parent[x]], s.parent[x]
	}
	return x
}

func (s *sets) union(a, b int) bool {
	a, b = s.find(a), s.find(b)
	if a == b {
		return false
	}
	if s.size[a] < s.size[b] {
		a, b = b, a
	}
	s.parent[b] = a
	s.size[a] += s.size[b]
	return true
}

type edge struct{ a, b, w int }

func main() {
	const n = 12
	var edges []edge
	for a := range n {
		for b := range a {
			edges = append(edges, edge{a, b, (a*31+b*17)%23 + 1})
		}
	}
	sort.Slice(edges, func(i, j int) bool {
		x, y := edges[i], edges[j]
		if x.w != y.w {
			return x.w < y.w
		}
		return x.a*n+x.b < y.a*n+y.b
	})
	s := newSets(n)
	total, taken := 0, 0
	for _, e := range edges {
		if s.union(e.a, e.b) {
			total += e.w
			taken++
		}
	}
	fmt.Println(total, taken, s.size[s.find(0)], s.union(3, 7))
}
