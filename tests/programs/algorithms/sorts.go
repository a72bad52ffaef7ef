// run

// Five sorting algorithms written by hand agree with sort.Ints.
package main

import (
	"fmt"
	"sort"
)

func bubble(s []int) {
	for swapped := true; swapped; {
		swapped = false
		for i := 1; i < len(s); i++ {
			if s[i-1] > s[i] {
				s[i-1], s[i] = s[i], s[i-1]
				swapped = true
			}
		}
	}
}

func insertion(s []int) {
	for i := 1; i < len(s); i++ {
		v, j := s[i], i-1
		for ; j >= 0 && s[j] > v; j-- {
			s[j+1] = s[j]
		}
		s[j+1] = v
	}
}

func quick(s []int) {
	if len(s) < 2 {
		return
	}
	p, i, j := s[len(s)/2], 0, len(s)-1
	for i <= j {
		for s[i] < p {
			i++
		}
		for s[j] > p {
			j--
		}
		if i <= j {
			s[i], s[j] = s[j], s[i]
			i++
			j--
		}
	}
	quick(s[:j+1])
	quick(s[i:])
}

func heapsort(s []int) {
	sift := func(i, n int) {
		for {
			c := 2*i + 1
			if c >= n {
				return
			}
			if c+1 < n && s[c+1] > s[c] {
				c++
			}
			if s[i] >= s[c] {
				return
			}
			s[i], s[c] = s[c], s[i]
			i = c
		}
	}
	for i := len(s)/2 - 1; i >= 0; i-- {
		sift(i, len(s))
	}
	for n := len(s) - 1; n > 0; n-- {
		s[0], s[n] = s[n], s[0]
		sift(0, n)
	}
}

func counting(s []int) {
	counts := map[int]int{}
	lo, hi := 0, 0
	for _, v := range s {
		counts[v]++
		lo, hi = min(lo, v), max(hi, v)
	}
	i := 0
	for v := lo; v <= hi; v++ {
		for range counts[v] {
			s[i] = v
			i++
		}
	}
}

func main() {
	x := 12345
	data := make([]int, 200)
	for i := range data {
		x = (x*1103515245 + 12345) & 0x7fffffff
		data[i] = x%500 - 100
	}
	want := append([]int(nil), data...)
	sort.Ints(want)
	for _, alg := range []struct {
		name string
		f    func([]int)
	}{{"bubble", bubble}, {"insertion", insertion}, {"quick", quick}, {"heap", heapsort}, {"counting", counting}} {
		got := append([]int(nil), data...)
		alg.f(got)
		same := true
		for i := range got {
			same = same && got[i] == want[i]
		}
		one := []int{5}
		alg.f(one)
		alg.f(nil)
		fmt.Println(alg.name, same, one)
	}
	fmt.Println(want[:8], want[192:])
}
