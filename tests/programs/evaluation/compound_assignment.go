// run

// The operands of x op= y are evaluated once.
package main

import "fmt"

var n int

func next() int { n++; return n }

type box struct{ v [4]int }

func (b *box) self() *box { n += 10; return b }

func main() {
	s := make([]int, 6)
	s[next()] += 5
	s[next()]++
	s[next()] <<= 1
	fmt.Println(s, n)
	b := &box{}
	b.self().v[next()%4] |= 6
	fmt.Println(b.v, n)
	m := map[int]string{}
	m[next()] += "a"
	m[n] += "b"
	fmt.Println(m)
	p := &s[0]
	*p -= 7
	*p *= *p
	fmt.Println(s[0])
	x := 10
	x, y := x+1, x*2
	x += y * 2
	x -= x % 7
	fmt.Println(x, y)
	f := 1.5
	f *= f
	f /= 3
	str := "a"
	str += str + "b"
	c := 1i
	c *= c
	u := uint8(200)
	u += 100
	var bits uint16 = 0xf0f0
	bits &^= 0xff
	bits ^= 0x0f0f
	bits %= 1000
	fmt.Println(f, str, c, u, bits)
	i := 3
	i, s[i] = s[i], i
	fmt.Println(i, s)
}
