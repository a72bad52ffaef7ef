// run

// Filtering, inserting, deleting and reversing with nothing but slice expressions.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5, 6, 7, 8}
	kept := s[:0]
	for _, v := range s {
		if v%2 == 0 {
			kept = append(kept, v)
		}
	}
	fmt.Println(kept, s)
	s = []int{1, 2, 3, 4, 5}
	i := 2
	s = append(s[:i], s[i+1:]...)
	fmt.Println(s)
	s = append(s, 0)
	copy(s[i+1:], s[i:])
	s[i] = 33
	fmt.Println(s)
	for l, r := 0, len(s)-1; l < r; l, r = l+1, r-1 {
		s[l], s[r] = s[r], s[l]
	}
	fmt.Println(s)
	s[1] = s[len(s)-1]
	s = s[:len(s)-1]
	fmt.Println(s)
	var batches [][]int
	for size := 2; size < len(s); {
		s, batches = s[size:], append(batches, s[:size:size])
	}
	fmt.Println(append(batches, s))
}
