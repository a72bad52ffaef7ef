package main

import "fmt"

type weekday int

const (
	sunday weekday = iota
	monday
	tuesday
	_
	thursday
)

const (
	kb = 1 << (10 * (iota + 1))
	mb
	gb
)

const (
	a, b = iota, iota * 10
	c, d
)

const (
	big   = 1 << 100
	small = big >> 98
	third = 1.0 / 3
	huge  = 1e300 * 1e300 / 1e300
	ch    = 'a' + 1
	s     = "con" + "cat"
	yes   = 1 < 2
	z     = 1 + 2i
)

func (w weekday) String() string { return [...]string{"sun", "mon", "tue", "wed", "thu"}[w] }

const typed int8 = 100

func main() {
	fmt.Println(sunday, monday, tuesday, thursday, int(thursday))
	fmt.Println(kb, mb, gb, a, b, c, d)
	fmt.Println(small, third, huge, ch, string(rune(ch)), s, yes, z, len(s))
	var f32 float32 = third
	var f64 float64 = big
	var i = 5 / 2 * 2.0
	fmt.Println(f32, f64, i, 7/2, 7/2.0, -7/2, 7%3, -7%3, 1<<3|1, 6&^2)
	const local = iota + 5
	fmt.Println(local, typed, typed/3, -typed, ^typed)
	x := 3
	fmt.Println(x*2.0, float64(x)*1.5, 'x'-'a', "abc"[1], len([10]int{}), cap([3]int{}))
	var u8 uint8 = 255
	var by byte = 'z'
	fmt.Println(u8, by, ^uint8(1), 0x1p-2, 0b101, 0o17, 1_000_000, 0x_ff, 1e3, .5)
	const m = -1 << 63
	fmt.Println(m, uint64(1<<64-1), real(z), imag(z), complex(1, 2) == 1+2i)
	switch x {
	case 1 + 1 + 1:
		fmt.Println("three")
	}
	var d1 = monday + 1
	fmt.Println(d1, d1 == tuesday, weekday(4))
	arr := [kb / 512]int{}
	fmt.Println(len(arr), max(1, 2.5, 'a'), min(3, 1))
}
