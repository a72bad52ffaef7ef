// run

// Pointers to variables, fields, elements; escaping locals; swap; pointers to pointers.
package main

import "fmt"

type node struct {
	val  int
	arr  [3]int
	next *node
}

func swap(a, b *int)   { *a, *b = *b, *a }
func local() *int      { x := 5; return &x }
func param(x int) *int { return &x }
func pp(p **int)       { *p = new(int); **p = 9 }

func main() {
	a, b := 1, 2
	swap(&a, &b)
	fmt.Println(a, b, *local(), local() == local(), *param(3))
	n := node{val: 1}
	pv, pe := &n.val, &n.arr[1]
	*pv, *pe = 10, 20
	fmt.Println(n.val, n.arr)
	s := []int{1, 2, 3}
	p := &s[1]
	s = append(s, 4)
	*p = 50
	fmt.Println(s[1], *p)
	var q *int
	pp(&q)
	r := &q
	**r++
	fmt.Println(*q, *r == q)
	x := &n
	x.next = &node{val: 2}
	x.next.next = x
	y := *x
	y.val = 99
	fmt.Println(x.next.next.val, y.next.next.val, (*x.next).val, x == x.next.next)
	ptrs := []*int{&a, &b, &a}
	for _, p := range ptrs {
		*p++
	}
	fmt.Println(a, b, ptrs[0] == ptrs[2], ptrs[0] == ptrs[1])
	c := &struct{ a, b string }{"x", "y"}
	pb := &c.b
	c.b = "z"
	fmt.Println(*pb, *c, new(string) == nil, *new(float64), *new(3 + 4), *new("text"))
}
