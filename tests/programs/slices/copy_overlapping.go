// run

// Copy moves the shorter of both lengths and handles overlap in both directions.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5, 6}
	fmt.Println(copy(s[2:], s), s)
	s = []int{1, 2, 3, 4, 5, 6}
	fmt.Println(copy(s, s[2:]), s)
	d := make([]int, 3)
	fmt.Println(copy(d, s), d, copy(d[1:], []int{9}), d, copy(d, []int(nil)), copy([]int(nil), d))
	b := make([]byte, 8)
	n := copy(b, "héllo")
	fmt.Println(n, string(b[:n]), copy(b[6:], "world"), string(b[6:]))
	type big struct{ a [20]int }
	x := []big{{}, {}, {}}
	x[0].a[19] = 7
	copy(x[1:], x)
	x[0].a[19] = 8
	fmt.Println(x[0].a[19], x[1].a[19], x[2].a[19])
	w := []string{"a", "b", "c", "d"}
	copy(w[1:], w[:3])
	fmt.Println(w)
	arr := [4]int{1, 2, 3, 4}
	copy(arr[:], arr[2:])
	fmt.Println(arr)
}
