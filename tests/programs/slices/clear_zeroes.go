// run

// Clear sets elements to zero and leaves the length alone.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4}
	clear(s[1:3])
	fmt.Println(s, len(s))
	t := []string{"a", "b"}
	u := t[:1]
	clear(t)
	fmt.Printf("%q %q\n", t, u)
	p := []*int{new(int), nil}
	clear(p)
	fmt.Println(p[0] == nil, len(p))
	var n []int
	clear(n)
	type big struct{ a [40]int }
	b := make([]big, 3)
	for i := range b {
		b[i].a[39] = i + 1
	}
	clear(b[:2])
	fmt.Println(b[0].a[39], b[1].a[39], b[2].a[39], n == nil)
	a := [5]byte{1, 2, 3, 4, 5}
	clear(a[2:])
	fmt.Println(a)
}
