// Operations with operands in memory, sums of products, and updates in place.
package main

import (
	"fmt"
	"math"
)

type body struct {
	x, y, mass float64
	count      int
	mask       uint64
	small      int8
	next       *body
}

type grid struct {
	cells []int
	wide  []float64
	row   [4]int
}

var total int
var sum float64

func fields(a, b *body) {
	fmt.Println(a.x+b.x, a.x-b.x, a.x*b.x, a.x/b.x)
	fmt.Println(a.count+b.count, a.count-b.count, a.count*b.count)
	fmt.Println(a.mask+b.mask, a.mask-b.mask, a.mask*b.mask)
	fmt.Println(a.small+b.small, a.small-b.small, a.small*b.small)
	a.x += b.x
	a.x -= b.y
	a.x += b.x * b.y
	a.x -= b.mass * b.x
	a.y *= b.x
	a.count += b.count
	a.count -= b.count * 3
	a.count++
	a.count--
	a.count += 40000
	a.count -= 1 << 40
	a.mask -= 1
	a.mask++
	a.small += b.small
	a.small++
	fmt.Println(a.x, a.y, a.count, a.mask, a.small)
}

func products(a, b, c float64, i, j, k int, u uint64, n int8) {
	fmt.Println(a+b*c, b*c+a, a-b*c, b*c-a, a*b+b*c)
	fmt.Println(i+j*k, j*k+i, i-j*k, i*j+j*k, u+u*u)
	fmt.Println(n+n*n, n*n+n)
	a += b * c
	a -= b * a
	i += j * k
	i -= i * k
	fmt.Println(a, i)
	// Rounded after the product and after the sum.
	x, y, z := 1+0x1p-30, 1-0x1p-30, -1.0
	fmt.Println(z+x*y, x*y+z, -z-x*y)
	fmt.Println(math.Sqrt(a*a)+b*b, math.IsNaN(math.Inf(1)-b*math.Inf(1)))
}

func powers(values ...int) {
	for _, v := range values {
		fmt.Println(v/2, v%2, v/8, v%8, v/1, v%1, v/(1<<30), v%(1<<30), v/3, v%3)
		n := int8(v)
		fmt.Println(n/2, n%2, n/64, n%64)
		u := uint(v)
		fmt.Println(u/8, u%8)
	}
}

func elements(g *grid, i, j int) {
	g.cells[i]++
	g.cells[j] += 5
	g.cells[i] += g.cells[j]
	g.cells[j] -= i + j
	g.cells[i]--
	g.wide[i] += 1.5
	g.wide[j] -= g.wide[i]
	g.wide[i] += float64(i) * 2
	g.row[i] += 3
	g.row[j] -= g.cells[i]
	s, t := 0, 0.0
	for k := range g.cells {
		s += g.cells[k]
		t += g.wide[k]
		t = g.wide[k] + t
	}
	fmt.Println(g.cells, g.wide, g.row, s, t)
	m := map[int]int{}
	m[i] += j
	m[i]++
	total += s
	total++
	sum += t
	sum -= t * 0.5
	fmt.Println(m, total, sum)
}

// The right side changes what is updated.
func (b *body) bump(by int) int {
	b.count *= 10
	b.x = 7
	return by
}

func effects(b *body, g *grid) {
	b.count += b.bump(1)
	b.x += float64(b.bump(2))
	b.x -= b.x*b.x + float64(b.bump(3))
	g.cells[0] += func() int { g.cells = []int{100, 200, 300, 400}; return 1 }()
	fmt.Println(b.count, b.x, g.cells)
}

func captured() {
	n, f := 1, 1.5
	add := func(d int) {
		n += d
		n -= d * d
		n++
		f += float64(d) * f
		f -= f
	}
	add(3)
	add(4)
	fmt.Println(n, f)
}

func main() {
	a := &body{x: 1.5, y: 2, mass: 3, count: 5, mask: 1, small: 100}
	b := &body{x: 0.25, y: -2, mass: 8, count: -7, mask: 3, small: 29}
	fields(a, b)
	fields(a, a)
	products(0.1, 0.2, 0.3, 2, -3, 1<<62, 1<<63+5, 100)
	powers(0, 1, -1, 7, -7, 8, -8, 9, -9, 1<<40+3, -1<<40-3, 1<<63-1, -1<<63)
	g := &grid{cells: make([]int, 4), wide: make([]float64, 4)}
	elements(g, 1, 2)
	elements(g, 3, 3)
	effects(a, g)
	captured()
}
