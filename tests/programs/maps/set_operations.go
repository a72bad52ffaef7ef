// run

// Sets as map[T]struct{} and map[T]bool: union, intersection, difference.
package main

import (
	"fmt"
	"sort"
)

type set map[int]struct{}

func of(v ...int) set {
	s := set{}
	for _, x := range v {
		s[x] = struct{}{}
	}
	return s
}

func (s set) has(v int) bool { _, ok := s[v]; return ok }

func (s set) sorted() []int {
	r := make([]int, 0, len(s))
	for k := range s {
		r = append(r, k)
	}
	sort.Ints(r)
	return r
}

func (s set) union(t set) set {
	r := set{}
	for k := range s {
		r[k] = struct{}{}
	}
	for k := range t {
		r[k] = struct{}{}
	}
	return r
}

func (s set) and(t set) set {
	r := set{}
	for k := range s {
		if t.has(k) {
			r[k] = struct{}{}
		}
	}
	return r
}

func main() {
	a, b := of(1, 2, 3, 4), of(3, 4, 5)
	fmt.Println(a.union(b).sorted(), a.and(b).sorted(), a.has(1), b.has(1), len(a.and(of())))
	vowels := map[rune]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true}
	n := 0
	for _, r := range "concurrency in a knot" {
		if vowels[r] {
			n++
		}
	}
	fmt.Println(n, vowels['x'])
}
