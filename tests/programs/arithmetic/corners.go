// run

// Shifts, overflow, conversions, division, complex numbers, constants beyond all types.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

const (
	huge  = 1 << 400
	small = huge >> 395
	third = 1.0 / 3
	ratio = huge / (huge - 1.0)
	r     = 'a' + 1.0
	c     = 2i * 2i
	mask  = ^uint8(0x0f)
	big   = 0xFFFF_FFFF_FFFF_FFFF
	hexf  = 0x1.8p3
	oct   = 0o17 + 017 + 0b11
)

type weekday uint8

const (
	_ weekday = iota * 10
	one
	_
	three
	shifted = 1 << (iota - 1)
)

func (d weekday) String() string { return fmt.Sprint("day", uint8(d)) }

func try(f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("panic:", e)
		}
	}()
	fmt.Println(f())
}

func shift[T int8 | uint8 | int | uint64, C int | uint8 | uint64](x T, n C) (T, T) { return x << n, x >> n }

func main() {
	fmt.Println(small, third*3 == 1, ratio == 1, r, real(c), mask, uint64(big), hexf, oct)
	fmt.Println(one, three, shifted, weekday(300%256))
	var i8 int8 = -128
	fmt.Println(-i8, i8/-1, i8*i8, i8-1, i8>>7, i8<<1, uint8(i8), uint16(int16(i8)), i8%-1)
	var u8 uint8 = 200
	fmt.Println(u8+100, u8*2, -u8, ^u8, u8<<4>>4, int8(u8), u8&^0xf0, u8^0xff)
	var n uint = 70
	fmt.Println(1<<n == 0, int32(-1)>>n, uint32(1)<<n, int64(1)<<(n-7), uint64(1)<<63>>n)
	try(func() any { k := -1; return 1 << k })
	try(func() any { k := int8(-1); return 1 >> k })
	try(func() any { z := 0; return 1 / z })
	try(func() any { z := 0; return 1 % z })
	try(func() any { z := 0.0; return []any{1 / z, -1 / z, z / z} })
	try(func() any { m := math.MinInt64; d := -1; return []int{m / d, m % d} })
	fmt.Println(shift(int8(-128), 1))
	fmt.Println(shift(uint8(255), uint8(9)))
	fmt.Println(shift(uint64(1), uint64(1<<40)))
	x0 := 1
	var f32 float32 = 16777216
	fmt.Println(f32+1 == f32, float64(f32)+1, float32(0.1) == 0.1, float64(float32(0.1)))
	fmt.Println(int(3.0), int64(math.Floor(-3.5)), uint8(int(300)&0xff), int32(int64(x0)<<33+5))
	for _, f := range []float64{1.5, -1.5, 0.5, 2.5} {
		fmt.Print(int(f), " ", math.Round(f), " ", math.RoundToEven(f), " ", math.Trunc(f), "; ")
	}
	fmt.Println()
	z := complex(3, 4)
	var c64 complex64 = complex64(z) * 1i
	fmt.Println(z*z, z/2i, cmplx.Abs(z), real(c64), imag(c64), z == 3+4i, -z, c64)
	zero := complex(0, 0)
	fmt.Println(z/zero, zero/zero, cmplx.Inf(), cmplx.Sqrt(-1))
	fmt.Printf("%v %.2f %T %T\n", c64, z, c64, imag(c64))
	x := 10
	x <<= 2
	x |= 1
	x &^= 8
	x ^= 0xff
	x %= 100
	fmt.Println(x)
	var s uint8 = 1
	var w = uint16(s<<7) << 1
	var y int64 = 1<<s + 1<<3
	var q = float64(1 << 3)
	var arr [1 << 3]int
	fmt.Println(w, y, q, len(arr), "abc"[1<<s-1])
	fmt.Println(string(rune(0x1F600)), string(rune(-1)), []byte("é"), []rune("é\xff"), string([]rune{65, 0x10ffff + 1, 0xd800}), string([]byte{0xff, 65}))
	fmt.Println(uint64(math.MaxUint64), math.MaxFloat32, math.SmallestNonzeroFloat64)
	fmt.Println(len([...]string{5: "a", "b", 2: "c"}), len("日本"), cap(make([]int, 2, 5)[1:3:4]))
	fmt.Println(07.5, 1e3, .5e-3, 0x_ff, 1_000, 0x1p-2, 'x', '\'', '\x41', '\u00e9')
	fmt.Println(5/2*2.0, 5/2.0*2, 1/2+1/2.0, 7%3, -7%3, 7%-3, -7/2, 1.0<<3)
	const typed int64 = 5
	fmt.Println(typed/2, typed*1.0, float64(typed)/2, min(typed, 3), max(2.5, 1, 'a'))
	fmt.Printf("%T %T %T %T\n", 'a'*2.0, 1<<3, 2*1i, 1.0*2)
	fmt.Println(math.Float64bits(math.Copysign(0, -1)), math.Inf(1) > math.MaxFloat64, min(0, math.Copysign(0, -1)), max(math.NaN(), 1))
	a, b := uint32(1), uint32(2)
	fmt.Println(a-b, int32(a-b), a-b > 0, uint64(a)-uint64(b))
}
