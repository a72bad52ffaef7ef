// run

// Merge sort whose halves run in goroutines down to a size.
package main

import (
	"fmt"
	"sort"
)

func merge(a, b []int) []int {
	r := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			r, a = append(r, a[0]), a[1:]
		} else {
			r, b = append(r, b[0]), b[1:]
		}
	}
	return append(append(r, a...), b...)
}

func msort(s []int) []int {
	if len(s) < 2 {
		return s
	}
	m := len(s) / 2
	if len(s) < 64 {
		return merge(msort(s[:m]), msort(s[m:]))
	}
	var l, r []int
	done := make(chan struct{})
	go func() {
		l = msort(s[:m])
		close(done)
	}()
	r = msort(s[m:])
	<-done
	return merge(l, r)
}

func main() {
	s := make([]int, 5000)
	x := uint32(1)
	for i := range s {
		x = x*1664525 + 1013904223
		s[i] = int(x >> 16)
	}
	r := msort(s)
	sum1, sum2 := 0, 0
	for i := range s {
		sum1 += s[i]
		sum2 += r[i]
	}
	fmt.Println(len(r), sort.IntsAreSorted(r), sum1 == sum2, r[0], r[4999])
}
