// run

// Not over comparisons and combinations, as values and as branches, for ordinary numbers and NaN.
package main

import (
	"fmt"
	"math"
)

func branch(b bool) string {
	if b {
		return "y"
	}
	return "n"
}

func table(a, b float64) string {
	s := ""
	if !(a < b) {
		s += "1"
	}
	if !(a <= b) {
		s += "2"
	}
	if !(a > b) {
		s += "3"
	}
	if !(a >= b) {
		s += "4"
	}
	if !(a == b) {
		s += "5"
	}
	if !(a != b) {
		s += "6"
	}
	if !(a < b || a > b) && !(a != b && b == b) {
		s += "7"
	}
	return s + branch(!(a < b)) + branch(!(a >= b)) + branch(!!(a == b)) + branch(a < b == !(b > a))
}

func ints(a, b int32) string {
	s := ""
	if !(a < b) != (a >= b) {
		s += "bad"
	}
	x, y := !(a == b), a != b
	if x != y {
		s += "bad"
	}
	if !(a < 5 && b < 5) {
		s += "A"
	} else if !(a > 0) || !(b > 0) {
		s += "B"
	}
	if !(!(a > b) && !(a < b)) {
		s += "C"
	}
	return s
}

func strs(a, b string, e any) string {
	s := ""
	if !(a < b) {
		s += "1"
	}
	if !(a == b) {
		s += "2"
	}
	if !(a == "") {
		s += "3"
	}
	if !(e == nil) {
		s += "4"
	}
	if !(e == a) {
		s += "5"
	}
	return s
}

func main() {
	nan := math.NaN()
	for _, p := range [][2]float64{{1, 2}, {2, 1}, {1, 1}, {nan, 1}, {1, nan}, {nan, nan}, {math.Inf(1), nan}} {
		fmt.Println(p, table(p[0], p[1]))
	}
	for _, p := range [][2]int32{{1, 2}, {9, 1}, {3, 3}, {-1, 4}, {-1 << 31, 1<<31 - 1}} {
		fmt.Println(p, ints(p[0], p[1]))
	}
	fmt.Println(strs("a", "b", nil), strs("b", "a", "b"), strs("", "", 1), strs("x", "x", "x"))
	var p *int
	b := p != nil && *p > 0
	c := p == nil || *p > 0
	fmt.Println(b, c, !b && c, !(b || !c), !b != !c)
}
