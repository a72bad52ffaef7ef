// run

// Sixty-four bits: wrapping, unsigned comparison, division by large values.
package main

import (
	"fmt"
	"math"
)

func main() {
	var s int64 = math.MaxInt64
	var u uint64 = math.MaxUint64
	fmt.Println(s+1, u+1, s*s, u*u, -s-2, -u)
	fmt.Println(s/3, u/3, (s+1)/10, (s+1)%10, u/10, u%10, u/(1<<63), u%(1<<63))
	fmt.Println(u > 1, int64(u) > 1, uint64(s) < u, u>>63, (s+1)>>63)
	mul := func(a, b uint64) (hi, lo uint64) {
		const mask = 1<<32 - 1
		a0, a1, b0, b1 := a&mask, a>>32, b&mask, b>>32
		w0 := a0 * b0
		t := a1*b0 + w0>>32
		w1, w2 := t&mask, t>>32
		w1 += a0 * b1
		return a1*b1 + w2 + w1>>32, a * b
	}
	fmt.Println(mul(u, u))
	fmt.Println(mul(1<<63, 6))
	fmt.Println(mul(0x123456789abcdef, 0xfedcba987654321))
	var p uintptr = 1<<64 - 1
	p++
	fmt.Println(p, p-1)
}
