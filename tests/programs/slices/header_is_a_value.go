// run

// Functions get a copy of the header; elements are shared, lengths are not.
package main

import "fmt"

func fill(s []int) {
	for i := range s {
		s[i] = i + 1
	}
	s = append(s, 99)
	s[0] = 77
}

func grow(s *[]int) { *s = append(*s, 5, 6) }

type holder struct{ s []int }

func (h holder) add(v int)   { h.s = append(h.s, v) }
func (h *holder) addp(v int) { h.s = append(h.s, v) }

func main() {
	s := make([]int, 3)
	fill(s)
	fmt.Println(s)
	t := make([]int, 3, 10)
	fill(t)
	fmt.Println(t, t[:4])
	grow(&s)
	fmt.Println(s)
	h := holder{}
	h.add(1)
	h.addp(2)
	k := h
	k.addp(3)
	h.s[0] = 20
	fmt.Println(h, k)
	arr := [2][]int{{1}, {2}}
	brr := arr
	brr[0][0] = 9
	brr[1] = nil
	fmt.Println(arr, brr)
}
