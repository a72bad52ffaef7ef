// Package slices has functions for slices of any type.
package slices

import (
	"cmp"
	"math/bits"
	"unsafe"
)

// Equal says whether both have the same elements in the same order.
func Equal[S ~[]E, E comparable](s1, s2 S) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i, x := range s1 {
		if x != s2[i] {
			return false
		}
	}
	return true
}

func EqualFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, eq func(E1, E2) bool) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i, x := range s1 {
		if !eq(x, s2[i]) {
			return false
		}
	}
	return true
}

// Compare orders like words: by the first elements that differ, else by length.
func Compare[S ~[]E, E cmp.Ordered](s1, s2 S) int {
	for i, x := range s1[:min(len(s1), len(s2))] {
		if order := cmp.Compare(x, s2[i]); order != 0 {
			return order
		}
	}
	return cmp.Compare(len(s1), len(s2))
}

func CompareFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, cmp func(E1, E2) int) int {
	for i, x := range s1 {
		if i >= len(s2) {
			return +1
		}
		if order := cmp(x, s2[i]); order != 0 {
			return order
		}
	}
	if len(s1) < len(s2) {
		return -1
	}
	return 0
}

// Index is where v is first, or -1.
func Index[S ~[]E, E comparable](s S, v E) int {
	for i, x := range s {
		if x == v {
			return i
		}
	}
	return -1
}

func IndexFunc[S ~[]E, E any](s S, f func(E) bool) int {
	for i, x := range s {
		if f(x) {
			return i
		}
	}
	return -1
}

func Contains[S ~[]E, E comparable](s S, v E) bool { return Index(s, v) >= 0 }

func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool { return IndexFunc(s, f) >= 0 }

// Delete removes s[i:j]; what is free behind the rest becomes zero.
func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j:len(s)]
	if i == j {
		return s
	}
	rest := append(s[:i], s[j:]...)
	clear(s[len(rest):])
	return rest
}

func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	kept := IndexFunc(s, del)
	if kept < 0 {
		return s
	}
	for _, x := range s[kept+1:] {
		if !del(x) {
			s[kept] = x
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// Insert puts the values before s[i].
func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	tail := s[i:]
	if len(v) == 0 {
		return s
	}
	if len(tail) == 0 {
		return append(s, v...)
	}
	return splice(s, i, i, v)
}

// Replace puts the values where s[i:j] is.
func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	_ = s[i:j]
	if i == j {
		return Insert(s, i, v...)
	}
	if j == len(s) {
		replaced := append(s[:i], v...)
		if len(replaced) < len(s) {
			clear(s[len(replaced):])
		}
		return replaced
	}
	return splice(s, i, j, v)
}

// splice puts v where s[i:j] is, and moves what is behind: there is something.
func splice[S ~[]E, E any](s S, i, j int, v []E) S {
	length := len(s) - (j - i) + len(v)
	if length > cap(s) {
		longer := append(s[:i], make(S, length-i)...)
		copy(longer[i:], v)
		copy(longer[i+len(v):], s[j:])
		return longer
	}
	// Both moves may overwrite values that have not been read: then they come from a copy.
	if overlap(v, s[:cap(s)]) {
		v = append([]E(nil), v...)
	}
	result := s[:length]
	copy(result[i+len(v):], s[j:])
	copy(result[i:], v)
	if length < len(s) {
		clear(s[length:])
	}
	return result
}

// overlap says whether the slices share memory.
func overlap[E any](a, b []E) bool {
	size := unsafe.Sizeof(*new(E))
	if len(a) == 0 || len(b) == 0 || size == 0 {
		return false
	}
	startA, startB := uintptr(unsafe.Pointer(&a[0])), uintptr(unsafe.Pointer(&b[0]))
	return startA < startB+uintptr(len(b))*size && startB < startA+uintptr(len(a))*size
}

// Clone is a copy with memory of its own; nil for nil.
func Clone[S ~[]E, E any](s S) S { return append(s[:0:0], s...) }

// Compact keeps one of each run of equal elements.
func Compact[S ~[]E, E comparable](s S) S {
	kept := min(1, len(s))
	for i := 1; i < len(s); i++ {
		if s[i] != s[i-1] {
			if kept != i {
				s[kept] = s[i]
			}
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// CompactFunc keeps the first of each run, whose elements equal the one before them.
func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	kept := min(1, len(s))
	for i := 1; i < len(s); i++ {
		if !eq(s[i], s[i-1]) {
			if kept != i {
				s[kept] = s[i]
			}
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// Grow makes room for n more elements.
func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if missing := n - (cap(s) - len(s)); missing > 0 {
		s = append(s[:cap(s)], make([]E, missing)...)[:len(s)]
	}
	return s
}

// Clip gives up what s has room for behind its end.
func Clip[S ~[]E, E any](s S) S { return s[:len(s):len(s)] }

func Reverse[S ~[]E, E any](s S) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

func Concat[S ~[]E, E any](slices ...S) S {
	length := 0
	for _, s := range slices {
		length += len(s)
		if length < 0 {
			panic("len out of range")
		}
	}
	all := Grow[S](nil, length)
	for _, s := range slices {
		all = append(all, s...)
	}
	return all
}

// Repeat is x, count times over.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	high, length := bits.Mul(uint(len(x)), uint(count))
	if high > 0 || int(length) < 0 {
		panic("the result of (len(x) * count) overflows")
	}
	all := make(S, length)
	for n := copy(all, x); n < len(all); {
		n += copy(all[n:], all[:n])
	}
	return all
}
