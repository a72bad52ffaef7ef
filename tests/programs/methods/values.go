package main

import "fmt"

type point struct{ x, y int }

func (p point) sum() int          { return p.x + p.y }
func (p *point) move(dx, dy int)  { p.x += dx; p.y += dy }
func (p point) add(q point) point { return point{p.x + q.x, p.y + q.y} }

type num int

func (n num) double() num { return n * 2 }
func (n *num) inc()       { *n++ }

type fn func(int) int

func (f fn) twice(x int) int { return f(f(x)) }

type list []int

func (l list) len() int     { return len(l) }
func (l *list) push(x int)  { *l = append(*l, x) }

type dict map[string]int

func (d dict) get(k string) int { return d[k] }

type summer interface{ sum() int }
type wide struct{ a, b, c, d, e [8]int }

func (w wide) total() (t int) {
	for _, v := range w.e {
		t += v
	}
	return
}

//go:noinline
func through(s summer) int { return s.sum() }

func main() {
	p := point{1, 2}
	p.move(1, 1)
	(&p).move(1, 1)
	fmt.Println(p.sum(), (&p).sum(), p.add(point{1, 1}).add(p))
	f := p.sum
	g := p.move
	p.x = 100
	fmt.Println(f(), p.sum())
	g(1, 0)
	fmt.Println(p)
	h := point.sum
	k := (*point).move
	l := (*point).sum
	k(&p, -1, -1)
	fmt.Println(h(p), l(&p))
	n := num(5)
	n.inc()
	inc := n.inc
	inc()
	fmt.Println(n, n.double().double(), num.double(4))
	fmt.Println(fn(func(x int) int { return x + 3 }).twice(1))
	var s list
	s.push(1)
	s.push(2)
	fmt.Println(s.len(), s, list{1}.len())
	fmt.Println(dict{"a": 4}.get("a"))
	var i summer = p
	j := i.sum
	p.x = 0
	fmt.Println(i.sum(), j())
	i = &p
	j = i.sum
	p.x = 7
	fmt.Println(i.sum(), j(), summer.sum(i))
	points := []point{{1, 2}, {3, 4}}
	for i := range points {
		points[i].move(10, 10)
	}
	fmt.Println(points)
	m := map[string]*point{"a": {1, 1}}
	m["a"].move(5, 5)
	fmt.Println(*m["a"], m["a"].sum())
	var w wide
	w.e[7] = 3
	total := w.total
	w.e[0] = 1
	fmt.Println(total(), w.total(), wide.total(w))
	func() {
		defer func() { fmt.Println(recover()) }()
		var np *point
		np.move(1, 1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var np *point
		fmt.Println(np.sum())
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var ns summer
		fmt.Println(ns.sum())
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var ns summer
		_ = ns.sum
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var np *point
		fmt.Println(through(np))
	}()
}
