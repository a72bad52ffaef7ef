// run

// Copies of structs and arrays, comparison, maps of them, method values that bind copies, aliasing.
package main

import (
	"fmt"
	"strings"
)

type Vec3 struct{ X, Y, Z float64 }

func (v Vec3) Add(w Vec3) Vec3         { return Vec3{v.X + w.X, v.Y + w.Y, v.Z + w.Z} }
func (v Vec3) Scale(k float64) Vec3    { return Vec3{v.X * k, v.Y * k, v.Z * k} }
func (v Vec3) Dot(w Vec3) float64      { return v.X*w.X + v.Y*w.Y + v.Z*w.Z }
func (v *Vec3) Reset()                 { *v = Vec3{} }
func (v Vec3) With(f func(*Vec3)) Vec3 { f(&v); return v }

type Matrix [3]Vec3

func (m Matrix) Mul(n Matrix) (out Matrix) {
	t := n.T()
	for i, row := range m {
		out[i] = Vec3{row.Dot(t[0]), row.Dot(t[1]), row.Dot(t[2])}
	}
	return
}

func (m Matrix) T() Matrix {
	return Matrix{
		{m[0].X, m[1].X, m[2].X},
		{m[0].Y, m[1].Y, m[2].Y},
		{m[0].Z, m[1].Z, m[2].Z},
	}
}

func (m *Matrix) Swap(i, j int) { m[i], m[j] = m[j], m[i] }

type Particle struct {
	Pos, Vel Vec3
	Mass     float64
	Tags     [2]string
	Trail    []Vec3
}

func (p Particle) Step(dt float64) Particle {
	p.Trail = append(p.Trail[:len(p.Trail):len(p.Trail)], p.Pos)
	p.Pos = p.Pos.Add(p.Vel.Scale(dt))
	return p
}

type Grid [4][4]byte

func (g Grid) String() string {
	var b strings.Builder
	for _, row := range g {
		b.Write(row[:])
		b.WriteByte('\n')
	}
	return b.String()
}

func fill(g Grid, at [2]int, c byte) Grid {
	x, y := at[0], at[1]
	if x < 0 || y < 0 || x >= len(g) || y >= len(g[0]) || g[y][x] != '.' {
		return g
	}
	g[y][x] = c
	for _, d := range [...][2]int{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
		g = fill(g, [2]int{x + d[0], y + d[1]}, c)
	}
	return g
}

type key struct {
	name string
	at   [2]int8
	any  any
}

type big struct {
	data [40]int
	next *big
}

func (b big) sum() (s int) {
	for _, v := range b.data {
		s += v
	}
	return
}

func (b *big) set(i, v int) *big { b.data[i] = v; return b }

func double(b big) big {
	for i := range b.data {
		b.data[i] *= 2
	}
	return b
}

func swap(a, b big) (big, big) { return b, a }

var order []string

func note(s string, v int) int { order = append(order, s); return v }

func main() {
	v := Vec3{1, 2, 3}
	w := v
	w.X = 10
	f := v.Add
	v.Y = 100
	fmt.Println(v, w, f(w), v.With(func(p *Vec3) { p.Z = -1 }), v)
	reset := v.Reset
	v.X = 7
	reset()
	fmt.Println(v, v == Vec3{}, w != v)

	m := Matrix{{1, 2, 0}, {0, 1, 0}, {0, 0, 2}}
	n := m
	n.Swap(0, 2)
	fmt.Println(m.Mul(n), n.Mul(m), m == n, m.T().T() == m)
	for i, row := range m {
		m[2] = Vec3{9, 9, 9}
		row.X = -1
		fmt.Print(i, row, " ")
	}
	fmt.Println(m[2], m[0].X)
	for i := range m {
		p := &m[i]
		p.Z += float64(i)
	}
	fmt.Println(m)

	p := Particle{Vel: Vec3{1, 0, 0.5}, Mass: 2, Tags: [2]string{"a"}}
	q := p.Step(1).Step(1)
	r := q.Step(2)
	s := q.Step(-2)
	q.Tags[1] = "q"
	fmt.Println(p.Pos, q.Trail, r.Trail, s.Trail, r.Tags, q.Tags)

	var g Grid
	for y := range g {
		for x := range g[y] {
			g[y][x] = '.'
		}
	}
	g[1] = [4]byte{'#', '#', '#', '.'}
	g[3][0] = '#'
	fmt.Print(fill(g, [2]int{0, 0}, '~'))
	fmt.Print(g)

	counts := map[key]int{}
	counts[key{"a", [2]int8{1, 2}, 3}]++
	counts[key{"a", [2]int8{1, 2}, 3}] += 2
	counts[key{"a", [2]int8{1, 2}, "3"}]--
	counts[key{any: [1]key{{name: "deep"}}}] = 8
	fmt.Println(len(counts), counts[key{"a", [2]int8{1, 2}, 3}], counts[key{any: [1]key{{name: "deep"}}}])
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		counts[key{any: []int{1}}]++
	}()

	var b big
	b.set(3, 5).set(39, 7)
	c := double(b)
	x, y := swap(b, c)
	fmt.Println(b.sum(), c.sum(), x.sum(), y.sum(), b == y, x == c, x.next == nil)
	x, y = y, x
	list := []big{x, y, b}
	list[0], list[2] = list[2], list[0]
	copyOf := list[1]
	list[1].set(0, 1000)
	fmt.Println(list[0].sum(), list[1].sum(), list[2].sum(), copyOf.sum())
	sums := map[string]big{"b": b}
	tmp := sums["b"]
	tmp.set(1, 1)
	fmt.Println(sums["b"].sum(), sums["none"].sum(), tmp.sum())
	var i any = b
	b.set(5, 50)
	fmt.Println(i.(big).sum(), i == any(b), i == any(y))
	ch := make(chan big, 1)
	ch <- b
	b.set(6, 60)
	fmt.Println((<-ch).sum(), b.sum())

	a := []int{0, 1, 2, 3}
	j := 1
	j, a[j] = 3, 10
	a[note("index", j)], j = note("value", 4), note("last", 0)
	fmt.Println(a, j, order)
	arr := [3]int{1, 2, 3}
	pa := &arr
	for i, e := range pa {
		pa[2] = 30
		fmt.Print(i, e, " ")
	}
	sl := arr[:2]
	sl = append(sl, 99)
	fmt.Println(arr, len(pa), cap(sl), [2]int(sl[1:]), *(*[3]int)(sl))
	type pair struct{ a, b []int }
	pp := pair{a: a[:2], b: a[2:]}
	pq := pp
	pq.a[0] = 77
	pq.a = append(pq.a, 55)
	fmt.Println(pp.a, pp.b, a)
	nested := struct {
		inner struct{ list [2]struct{ n int } }
	}{}
	inner := nested.inner
	inner.list[1].n = 4
	pn := &nested.inner.list[0].n
	*pn = 6
	fmt.Println(nested, inner)
}
