// run

// What iota does: skipped values, expressions, repeated lists, blocks of their own.
package main

import "fmt"

const (
	a = iota
	b
	_
	d
	e = "text"
	f
	g = iota * 10
	h
)

const (
	kb = 1 << (10 * (iota + 1))
	mb
	gb
)

const (
	x0, y0 = iota, -iota
	x1, y1
	x2, y2
)

type flag uint8

const (
	read flag = 1 << iota
	write
	exec
	all = read | write | exec
)

const single = iota

type level int

const (
	low level = iota + 1
	mid
	high
)

func (l level) String() string { return [...]string{"?", "low", "mid", "high"}[l] }

func main() {
	fmt.Println(a, b, d, e, f, g, h, single)
	fmt.Println(kb, mb, gb, x0, y0, x1, y1, x2, y2)
	fmt.Println(read, write, exec, all, all&^write)
	fmt.Printf("%T %T %v %v\n", write, all, high, []level{low, mid})
	const (
		local = iota + 100
		next
	)
	{
		const iota = 7
		fmt.Println(iota, local, next)
	}
}
