// run

// Append writes into a shared backing array while capacity lasts, then moves away.
package main

import "fmt"

func main() {
	a := make([]int, 3, 6)
	b := append(a, 1)
	c := append(a, 2)
	fmt.Println(b, c, len(a), cap(b))
	d := append(a, 3, 4, 5)
	e := append(a, 6, 7, 8, 9)
	e[0] = 100
	d[1] = 200
	fmt.Println(a, b, c, d, e)
	f := append(a[:1:1], 300)
	f[0] = 400
	fmt.Println(a, f, cap(a[:1:1]))
	s := []int{1, 2, 3, 4}
	s = append(s[:1], s[2:]...)
	fmt.Println(s, s[:4])
	s = append(s[:1], append([]int{9}, s[1:]...)...)
	fmt.Println(s)
	s = append(s, s...)
	s = append(s, s[2:4]...)
	fmt.Println(s)
	var n []int
	fmt.Println(append(n) == nil, append(n, n...) == nil, append(n, 1), len(append([]int{}, n...)))
	bs := append([]byte("ab"), "cd"...)
	bs = append(bs, bs[1:3]...)
	fmt.Println(string(bs))
}
