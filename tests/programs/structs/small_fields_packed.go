// run

// Structs of narrow fields: neighbours keep their values whatever is written beside them.
package main

import (
	"fmt"
	"unsafe"
)

type packed struct {
	a int8
	b uint8
	c int16
	d bool
	e [3]uint8
	f uint16
	g float32
	h struct{ x, y int8 }
	i [2]bool
}

func (p *packed) flip() { p.d = !p.d; p.i[1] = p.d; p.h.y-- }
func (p packed) sum() int {
	n := int(p.a) + int(p.b) + int(p.c) + int(p.f) + int(p.g) + int(p.h.x) + int(p.h.y)
	for _, v := range p.e {
		n += int(v)
	}
	return n
}

func pass(p packed, i int) packed {
	p.e[i] += 250
	p.e[(i+1)%3]--
	p.a--
	p.b += 255
	return p
}

func main() {
	p := packed{-128, 255, -32768, true, [3]uint8{1, 2, 3}, 65535, 1.5, struct{ x, y int8 }{127, -128}, [2]bool{true, false}}
	p.a--
	p.b++
	p.c--
	p.f++
	p.h.x++
	p.h.y--
	fmt.Println(p, p.sum())
	p.flip()
	q := pass(p, 0)
	for i := range 3 {
		q = pass(q, i)
	}
	fmt.Println(p, q, p == q, q.sum())
	arr := [3]packed{p, q}
	for i := range arr {
		arr[i].e[i] = 9
		arr[i].i[i%2] = i == 1
		arr[2-i].c += int16(i)
	}
	fmt.Println(arr)
	ptr := &arr[1].e[2]
	*ptr = 77
	arr[1].h, arr[2].h = arr[2].h, arr[1].h
	fmt.Println(arr[1].e, arr[1].h, arr[2].h)
	m := map[packed]int{p: 1, q: 2}
	m[packed{}]++
	fmt.Println(m[p], m[q], m[packed{}], len(m), unsafe.Sizeof(p))
}
