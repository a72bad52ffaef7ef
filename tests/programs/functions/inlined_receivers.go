// Variables whose address only methods get that stand in place of their calls: who changes what,
// and who sees it when.
package main

import "fmt"

type point struct{ x, y int }

func (p *point) shift(dx, dy int)   { p.x += dx; p.y += dy }
func (p *point) turn()              { p.x, p.y = p.y, p.x }
func (p *point) set(q point)        { p.x = q.y; p.y = q.x }
func (p *point) replace(q point)    { *p = q; p.x++ }
func (p *point) copied() point      { return *p }
func (p *point) next() int          { p.x++; return p.x }
func (p *point) both(a, b int) int  { p.x = a; return b + p.x }
func (p point) sum() int            { return p.x + p.y }
func (p *point) sumOf() int         { return p.sum() * 10 }
func (p *point) twice()             { p.turn(); p.shift(1, p.x) }
func (p *point) self() *point       { return p }
func (p *point) flipped() point     { return point{p.y, p.x} }
func (p *point) divide(by int)      { p.x = 100; p.y /= by }
func (p *point) early(up bool) int {
	if up {
		p.x = 1
		return p.y
	}
	p.y = 2
	return p.x
}

type narrow struct {
	a, b uint8
	c    int16
	d    bool
	name string
}

func (n *narrow) step()           { n.a++; n.b--; n.c *= 3; n.d = !n.d }
func (n *narrow) call(s string)   { n.name += s }
func (n *narrow) inner() *uint8   { return &n.a }
func (n *narrow) grow(by uint8)   { n.b += by }

type count int

func (c *count) inc()        { *c++ }
func (c *count) add(k count) { *c = *c + k + *c }

type byte1 uint8

func (b *byte1) inc() { *b++ }

type holder struct {
	point
	small  [3]byte1
	n      count
	middle narrow
}

type list struct{ items []int }

func (l *list) push(v int) { l.items = append(l.items, v) }
func (l *list) at(i int) int { return l.items[i] }
func (l *list) put(i, v int) { l.items[i] = v }

type pair[A, B any] struct {
	a A
	b B
}

func (p *pair[A, B]) setA(a A) { p.a = a }
func (p *pair[A, B]) getB() B  { return p.b }

type grid struct{ cells [4]int }

func (g *grid) get(i int) int    { return g.cells[i] }
func (g *grid) first() int       { return g.cells[0] }
func (g *grid) set(i int, v int) { g.cells[i] = v }

func arguments() {
	p := point{1, 2}
	p.shift(p.x, p.x)
	fmt.Println(p)
	p.shift(p.y, p.x)
	fmt.Println(p)
	p.set(p)
	fmt.Println(p)
	p.replace(p)
	fmt.Println(p)
	p.replace(p.flipped())
	fmt.Println(p, p.both(p.y, p.x), p)
	p.twice()
	fmt.Println(p, p.sumOf(), p.copied())
	p = p.flipped()
	fmt.Println(p)
	p.x, p.y = p.y, p.next()
	fmt.Println(p)
	p.x = p.next() + p.x
	fmt.Println(p)
	y := p.x + p.next() + p.x
	fmt.Println(y, p.early(true), p.early(false), p)
	q := p
	q.turn()
	fmt.Println(p, q, q == p.flipped())
	list := []int{p.next(), p.x, p.next(), p.x}
	fmt.Println(list)
}

func parameters(p point, n narrow) (r point, m narrow) {
	p.turn()
	n.step()
	r, m = p, n
	r.shift(5, 5)
	m.step()
	m.call("!")
	return r, m
}

func divided(by int) (p point) {
	defer func() { recover() }()
	p.y = 7
	p.divide(by)
	return
}

func captured() int {
	var p point
	f := func() { p.shift(1, 1) }
	f()
	p.turn()
	f()
	return p.sum()
}

func escaping() (*point, func() int) {
	var p, q point
	p.shift(1, 2)
	q.shift(3, 4)
	return p.self(), q.next
}

func deferred() (n int) {
	var p point
	p.shift(1, 1)
	defer func() { n = 100 }()
	defer p.shift(2, 2)
	p.turn()
	return p.x
}

func main() {
	arguments()
	fmt.Println(parameters(point{1, 2}, narrow{255, 0, 7, false, "n"}))
	fmt.Println(divided(2), divided(0))
	fmt.Println(captured(), deferred())
	p, f := escaping()
	p.turn()
	fmt.Println(*p, f(), f())

	var h holder
	h.shift(1, 2)
	h.turn()
	h.point.shift(1, 1)
	h.small[1].inc()
	h.small[1].inc()
	h.small[2].inc()
	h.n.inc()
	h.n.add(h.n)
	h.middle.step()
	h.middle.call("mid")
	h.middle.grow(h.middle.a)
	g := h
	g.small[0].inc()
	g.middle.step()
	fmt.Println(h, g, h == g)

	n := narrow{}
	*n.inner() = 9
	n.step()
	fmt.Println(n)

	var c count
	for c.inc(); c < 10; c.inc() {
		c.add(1)
	}
	fmt.Println(c)
	for i := count(0); i < 5; i++ {
		i.inc()
		fmt.Print(i, " ")
	}
	for _, p := range []point{{1, 2}, {3, 4}} {
		p.turn()
		fmt.Print(p, " ")
	}
	fmt.Println()

	var l list
	for i := range 5 {
		l.push(i * i)
		l.put(i, l.at(i)+len(l.items))
	}
	fmt.Println(l)

	two := pair[string, []int]{"a", []int{1}}
	two.setA(two.a + fmt.Sprint(two.getB()))
	fmt.Println(two)

	var cells grid
	for i := range 4 {
		cells.set(i, i+1)
	}
	fmt.Println(cells.get(2), cells.first(), cells)
	func() {
		defer func() { fmt.Println(recover()) }()
		var l list
		l.push(1)
		l.put(1, l.at(0))
	}()
}
