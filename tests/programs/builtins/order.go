// Built-in functions are called in their turn among calls that change what they read.
package main

import "fmt"

func main() {
	s := make([]int, 1)
	grow := func() int { s = make([]int, len(s)+2, 99); return 0 }
	a, _, b := len(s), grow(), len(s)
	fmt.Println(a, b)
	c, _, d := cap(s), grow(), cap(s)
	fmt.Println(c, d)
	e, _, f := append(s, 1), grow(), append(s, 1)
	fmt.Println(len(e), len(f))
	tmp := make([]int, 100)
	g, _, h := copy(tmp, s), grow(), copy(tmp, s)
	fmt.Println(g, h)
	i, _, j := s[:], grow(), s[:]
	fmt.Println(len(i), len(j))
	k, _, l := make([]int, len(s)), grow(), make([]int, len(s))
	fmt.Println(len(k), len(l))
	fmt.Println(len(s)+grow(), len(s)*10+grow())
	fmt.Println(fmt.Sprint(len(s), grow(), len(s)))

	x := 1.0
	next := func() int { x++; return 0 }
	m, _, n := complex(x, 0), next(), complex(x, 0)
	fmt.Println(m, n)
	o, _, p := max(x, 1.5), next(), min(x, 100)
	fmt.Println(o, p)
	z := 1 + 2i
	turn := func() bool { z = -z; return true }
	q, _, r := real(z), turn(), imag(z)
	fmt.Println(q, r)
	t := true
	flip := func() bool { t = !t; return t }
	u, _, v := t && true, flip(), t || false
	fmt.Println(u, v)
	var w any = 1
	change := func() int { w = 2; return 0 }
	y, _, aa := w.(int), change(), w.(int)
	fmt.Println(y, aa)
}
