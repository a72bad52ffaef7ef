// run

// The range expression is evaluated once; slices are not copied but their length is fixed.
package main

import "fmt"

func get(s []int) []int { fmt.Print("evaluated; "); return s }

type rec struct{ pos, val int }

func main() {
	s := []int{1, 2, 3}
	for i, v := range get(s) {
		s = append(s, v*10)
		s[2] = 30
		fmt.Print(i, v, " ")
	}
	fmt.Println(s)
	t := []int{1, 2, 3}
	for i, v := range t {
		if i == 0 {
			t[1] = 50
			t = nil
		}
		fmt.Print(v, " ")
	}
	fmt.Println(t == nil)
	var r rec
	for r.pos, r.val = range []int{7, 8, 9} {
		if r.pos == 1 {
			break
		}
	}
	fmt.Println(r)
	arr := []string{"a", "b", "c"}
	idx := [5]int{}
	var n int
	for n, arr[n] = range []string{"x", "y", "z"} {
	}
	fmt.Println(arr, n, idx)
	var p *[3]int
	for i := range p {
		fmt.Print(i)
	}
	for i := range len(p) {
		fmt.Print(i)
	}
	fmt.Println()
	m := map[string][]int{"a": {1, 2}}
	for _, v := range m["a"] {
		m["a"] = nil
		fmt.Print(v, " ")
	}
	for range m["none"] {
		fmt.Print("never")
	}
	fmt.Println(len(m))
	big := [3][50]int{}
	for i, row := range big {
		big[2][0] = 5
		row[0]++
		fmt.Print(i, row[0], " ")
	}
	fmt.Println(big[2][0], big[0][0])
}
