// run

// A nil slice and an empty one behave alike except against nil.
package main

import "fmt"

func main() {
	var n []int
	e := []int{}
	m := make([]int, 0)
	z := e[:0]
	fmt.Println(n == nil, e == nil, m == nil, z == nil, len(n), cap(n), len(e))
	fmt.Println(n, e, append(n, 1), append(e, 1), n[:] == nil, n[0:0] == nil, e[:] == nil)
	for range n {
		fmt.Println("never")
	}
	fmt.Printf("%v %#v %#v %d\n", n, n, e, len(n[:0]))
	var a any = n
	fmt.Println(a == nil, a.([]int) == nil)
	type list struct{ items []string }
	var l list
	l.items = append(l.items, "x")
	fmt.Println(l, list{}.items == nil)
	defer func() { fmt.Println(recover()) }()
	n[0] = 1
}
