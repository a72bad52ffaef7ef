package main

import "fmt"

type rgb struct{ r, g, b uint8 }
type mixed struct {
	a  int8
	b  int16
	c  int32
	d  int64
	e  bool
	f  float32
	s  string
	g  rgb
	h  [3]uint16
	p  *int
	i  any
	sl []byte
}
type bits struct {
	x, y int32
}
type odd struct {
	a [3]int32
	b int32
	c [5]uint8
	d struct{ p, q int8 }
}
type empty struct{}
type wraps struct {
	e empty
	n int
	z [0]int
}

func (b bits) swap() bits  { return bits{b.y, b.x} }
func flip(b bits) (r bits) { r.x, r.y = b.y, b.x; return }
func pass(m mixed) mixed   { m.a++; m.g.g = 9; m.h[1] = 77; return m }
func isRed(c rgb) bool     { return c == rgb{255, 0, 0} }

func main() {
	n := 5
	m := mixed{a: -1, b: -2, c: -3, d: -4, e: true, f: 1.5, s: "s", g: rgb{1, 2, 3}, h: [3]uint16{1, 2, 3}, p: &n}
	m.a -= 127
	m.b *= 1000
	m.c <<= 30
	m.e = !m.e
	m.f /= 2
	m.g.b = 200
	m.g.b += 100
	m.h[2] = 65535
	m.h[2]++
	m.i = m.g
	m.sl = []byte{1}
	fmt.Println(m.a, m.b, m.c, m.d, m.e, m.f, m.s, m.g, m.h, *m.p, m.i, m.sl)
	k := pass(m)
	fmt.Println(k.a, k.g, k.h, m.a, m.g, m.h)
	g := m.g
	g.r = 100
	m.g = g
	fmt.Println(m.g, g, isRed(rgb{r: 255}), isRed(g))
	b := bits{1, 2}
	b.x, b.y = b.y, b.x
	fmt.Println(b, b.swap(), flip(b), b == bits{2, 1})
	o := odd{[3]int32{1, 2, 3}, 4, [5]uint8{1, 2, 3, 4, 5}, struct{ p, q int8 }{-1, -2}}
	arr := o.a
	arr[0] = 10
	c5 := o.c
	c5[4] = 50
	d := o.d
	d.p--
	o.b++
	fmt.Println(o, arr, c5, d)
	o.a = arr
	o.c = c5
	o.d = d
	fmt.Println(o, o.d == d)
	list := []rgb{{1, 2, 3}, {4, 5, 6}}
	list[1].g = 50
	list = append(list, rgb{7, 8, 9})
	mp := map[rgb]bits{{1, 2, 3}: {5, 6}}
	fmt.Println(list, mp[list[0]], mp[rgb{}])
	ch := make(chan rgb, 2)
	ch <- list[1]
	fmt.Println(<-ch)
	f := func() rgb { return m.g }
	fmt.Println(f())
	w := wraps{n: 3}
	w.e = empty{}
	var e1, e2 empty
	es := []empty{{}, {}}
	fmt.Println(w, e1 == e2, len(es), es[1])
	emap := map[empty]int{{}: 4}
	fmt.Println(emap[e1])
	ech := make(chan empty, 1)
	ech <- empty{}
	fmt.Println(<-ech, len(ech))
	anon := struct {
		x int
		y struct{ z bool }
	}{x: 1}
	anon.y.z = true
	fmt.Println(anon)
	var bl [8]bool
	for i := range bl {
		bl[i] = i%2 == 0
	}
	fmt.Println(bl)
	by := [4]byte{1, 2, 3, 4}
	i := 2
	by[i] = by[3] + by[i]
	fmt.Println(by, by[i], len(by))
	pp := &m
	pp.g.r, pp.h[0] = 11, 12
	h := pp.h
	fmt.Println(h, pp.g)
	two := [2]rgb{{1, 1, 1}, {2, 2, 2}}
	two[1].g = 7
	x := two[1]
	two[0] = x
	fmt.Println(two, x)
}
