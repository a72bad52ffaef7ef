// Several variables assigned at once: chains, circles, parts of structs, the same one twice.
package main

import "fmt"

type point struct{ x, y int }

var global = 5

func pair() (int, string) { return 7, "seven" }

func main() {
	a, b, c, d, e := 1, 2, 3, 4, 5
	a, b, c, d, e = e+a, a, b, c, d
	fmt.Println(a, b, c, d, e)
	a, b, c = b, c, a
	fmt.Println(a, b, c)
	a, b, c, d = b, a, d, c
	fmt.Println(a, b, c, d)
	a, a = 10, 20
	fmt.Println(a)
	a, a, b = b, a, a
	fmt.Println(a, b)
	p, q := point{1, 2}, point{3, 4}
	p, q = q, p
	p.x, p.y, q.x = p.y, q.x, p.x
	fmt.Println(p, q)
	p, p.x = q, 9
	fmt.Println(p)
	p.x, p = 8, q
	fmt.Println(p)
	s, t, u := "s", "t", "u"
	s, t, u, a = t, u, s, len(s+t)
	fmt.Println(s, t, u, a)
	var i, j any = 1, "one"
	i, j, a = j, a, a+1
	fmt.Println(i, j, a)
	global, a = a, global
	fmt.Println(global, a)
	a, f, b := b, 2.5, a
	fmt.Println(a, f, b)
	list := []int{1, 2, 3}
	n := 0
	n, list[n] = 2, 9
	list[n], n = n, 0
	fmt.Println(n, list)
	captured := 3
	add := func() { captured++ }
	captured, a = a, captured
	add()
	fmt.Println(captured, a)
	x, y := 144, 60
	for y != 0 {
		x, y = y, x%y
	}
	n, name := pair()
	fmt.Println(x, n, name, n&^x, ^n&x, n & ^x, ^n & ^x)
	_, b, a = a, a, b
	fmt.Println(a, b)
}
