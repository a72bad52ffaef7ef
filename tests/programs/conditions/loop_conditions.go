// run

// Loops whose condition is of every kind: all types, negated, combined, with changing bounds.
package main

import (
	"errors"
	"fmt"
	"math"
)

func main() {
	n := 0
	for i := uint8(250); i < 255; i++ {
		n++
	}
	for i := int8(120); i > 0; i++ {
		n += 10
	}
	for i := uint64(1); i != 0; i <<= 8 {
		n += 100
	}
	for i := int16(5); i >= -5; i -= 3 {
		n += 1000
	}
	fmt.Println(n)
	nan := math.NaN()
	k := 0
	for x := 0.0; !(x >= nan) && k < 3; x++ {
		k++
	}
	for x := 1.0; x < 100; x *= 1.5 {
		k++
	}
	for x := float32(0); x != 1; x += 0.25 {
		k += 100
	}
	fmt.Println(k)
	s := ""
	for s < "aaaa" {
		s += "a"
	}
	for s != "" {
		s = s[1:]
		k++
	}
	for b := true; b; b = k%7 != 0 {
		k++
	}
	for b := false; !b; b = k%5 == 0 {
		k++
	}
	fmt.Println(k, len(s))
	limit := 10
	for i := 0; i < limit; i++ {
		if i == 3 {
			limit = 5
		}
		k += i
	}
	for i, j := 0, 20; i < j && !(i > 6 || j < 10); i, j = i+1, j-2 {
		k += j
	}
	fmt.Println(k, limit)
	type node struct{ next *node }
	list := &node{&node{&node{}}}
	d := 0
	for p := list; p != nil; p = p.next {
		d++
	}
	var e error
	for e == nil {
		d++
		if d > 6 {
			e = errors.New("stop")
		}
	}
	for f := func() int { d++; return d }; f() < 20; {
	}
	m := map[int]bool{1: true, 2: true}
	for i := 1; m[i]; i++ {
		d++
	}
	for v, ok := any(1), true; ok; _, ok = v.(string) {
		d += 100
	}
	for u := uint32(1 << 31); u > 1<<20; u /= 2 {
		d += 1000
	}
	for i := 40000; i > 39990; i-- {
		d++
	}
	for i := -40000; i <= -39990; i++ {
		d++
	}
	fmt.Println(d, e)
	i := 0
	for i < 3 {
		func() { i++ }()
	}
	for i := 0; i < 5; i++ {
		p := &i
		*p += 2
		d++
	}
	arr := [5]int{4, 3, 2, 1, 0}
	for i := 0; arr[i] > 0; i++ {
		arr[i]--
		d++
	}
	fmt.Println(i, d, arr)
}
