// Small functions that only follow the pointers they get stand in place of their calls: a local
// variable whose address nothing else gets needs no memory of its own.
package main

import "fmt"

type P struct{ x, y int }
type L struct {
	a, b P
	arr  [3]int
	big  [4]string
}

func swap(p, q *int)          { *p, *q = *q, *p }
func swap3(p, q *int)         { t := *p; *p = *q; *q = t }
func bump(p *int, by int)     { *p += by }
func bump2(p *int)            { bump(p, 1); bump(p, *p) }
func setP(p *P, x, y int)     { p.x = x; p.y = y }
func copyP(dst, src *P)       { *dst = *src }
func sum(p *P) int            { return p.x + p.y }
func turn(p *P)               { p.x, p.y = p.y, -p.x }
func (p *P) add(q *P)         { p.x += q.x; p.y += q.y }
func (p *P) twice()           { p.add(p) }
func first(s *string) byte    { return (*s)[0] }
func app(s *[]int, v int)     { *s = append(*s, v) }
func cat(s *string, t string) { *s += t }
func keep(p *int) *int        { return p }
func zero(p *P)               { *p = P{} }
func isNil(p *int) bool       { return p == nil }
func maxOf(p *int, v int) {
	if v > *p {
		*p = v
	}
}
func arr(p *[3]int) int        { return p[0] + p[1]*10 + p[2]*100 }
func arrset(p *[3]int)         { p[1] = 7 }
func iface(p *any, v any)      { *p = v }
func fl(p *float64)            { *p = *p * 1.5 }
func byt(p *uint8)             { *p += 200 }
func gen[T any](p *T, v T)     { *p = v }
func inc(p *int) int           { *p++; return *p }
func mp(m *map[string]int) int { return (*m)["k"] }

// A call with an array that is too large for slots stays a call, so what calls it keeps its memory.
type counter struct{ n int }

var large [40]int

func (c *counter) addFirst(a [40]int) { c.n += a[0] }
func (c *counter) addLarge()          { c.addFirst(large) }
func addLarge(c *counter)             { c.addLarge() }

func main() {
	large[0] = 3
	var c1, c2 counter
	c1.addLarge()
	addLarge(&c2)
	addLarge(&c2)
	fmt.Println(c1, c2)

	a, b := 1, 2
	swap(&a, &b)
	fmt.Println(a, b)
	swap3(&a, &b)
	swap(&a, &a)
	fmt.Println(a, b)
	bump(&a, a)
	bump(&a, b)
	bump2(&b)
	fmt.Println(a, b)
	var p, q P
	setP(&p, 3, 4)
	copyP(&q, &p)
	turn(&p)
	fmt.Println(p, q, sum(&p), sum(&q))
	p.add(&q)
	p.add(&p)
	p.twice()
	fmt.Println(p)
	var l L
	setP(&l.a, 5, 6)
	copyP(&l.b, &l.a)
	bump(&l.b.y, 10)
	arrset(&l.arr)
	cat(&l.big[2], "hi")
	cat(&l.big[2], l.big[2])
	bump(&l.arr[2], l.arr[1])
	fmt.Println(l, arr(&l.arr), first(&l.big[2]))
	var s []int
	for i := range 5 {
		app(&s, i)
	}
	fmt.Println(s)
	c := 3
	d := keep(&c)
	*d = 9
	fmt.Println(c)
	zero(&q)
	fmt.Println(q, isNil(&a))
	m := 0
	for _, v := range []int{3, 9, 2} {
		maxOf(&m, v)
	}
	fmt.Println(m)
	var e any
	iface(&e, 5)
	iface(&e, "five")
	fmt.Println(e)
	f := 2.0
	fl(&f)
	fl(&f)
	var by uint8 = 100
	byt(&by)
	fmt.Println(f, by)
	var g string
	gen(&g, "generic")
	var h P
	gen(&h, P{1, 2})
	fmt.Println(g, h)
	n := 0
	x := inc(&n) + inc(&n)*10
	fmt.Println(x, n, inc(&n), inc(&n))
	k := map[string]int{"k": 4}
	fmt.Println(mp(&k))
	z := 1
	defer bump(&z, 3)
	defer func() { fmt.Println("end", z) }()
	go bump(&z, 0)
	w := 5
	func() { bump(&w, 1) }()
	fmt.Println(w)
	for i := 0; i < 3; i++ {
		j := i
		bump(&j, i)
		bump(&i, 1)
		fmt.Println(i, j)
	}
	u := [2]P{{1, 2}, {3, 4}}
	for i := range u {
		turn(&u[i])
	}
	turn(&u[1])
	fmt.Println(u)
	v, vv := 1, 2
	v, vv = inc(&vv), inc(&v)
	fmt.Println(v, vv)
}
