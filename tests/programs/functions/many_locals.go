// run

// A function with more than three hundred variables, live across calls.
package main

import "fmt"

func id(x int) int { return x }

func main() {
	a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 := id(0), id(1), id(2), id(3), id(4), id(5), id(6), id(7), id(8), id(9)
	b0, b1, b2, b3, b4, b5, b6, b7, b8, b9 := a0+1, a1+1, a2+1, a3+1, a4+1, a5+1, a6+1, a7+1, a8+1, a9+1
	var c [100]int
	var d [16]struct {
		x int8
		y string
		z float32
	}
	e := [15]string{0: "e", 14: "f"}
	f, g, h := [16]int64{1}, [16]uint64{2}, [14]float64{3}
	for i := range 16 {
		f[i] += int64(i) * int64(b9)
		g[i] ^= uint64(f[i])
		d[i].x = int8(i * 9)
		d[i].y += e[i%15]
		d[i].z = float32(h[i%14]) / 2
	}
	for i := range c {
		c[i] = id(i) * b1
	}
	s := 0
	for _, v := range c {
		s += v
	}
	t := a0 + a1*2 + a2*3 + a3*4 + a4*5 + a5*6 + a6*7 + a7*8 + a8*9 + a9*10
	u := b0 + b1*2 + b2*3 + b3*4 + b4*5 + b5*6 + b6*7 + b7*8 + b8*9 + b9*10
	fmt.Println(s, t, u, f[15], g[15], d[14], d[0].z, e[14])
	c2, f2, d2 := c, f, d
	c[5], f[5], d[5].x = 0, 0, 0
	fmt.Println(c2[5], f2[5], d2[5].x, c == c2, f == f2, d == d2)
}
