// run

// The limits of each type as typed constants and what arithmetic on variables makes of them.
package main

import (
	"fmt"
	"math"
)

const (
	maxI8  int8   = 1<<7 - 1
	minI8  int8   = -1 << 7
	maxU16 uint16 = 1<<16 - 1
	minI32 int32  = -1 << 31
	maxU64 uint64 = 1<<64 - 1
	minI64        = int64(-1 << 63)
	maxInt        = int(^uint(0) >> 1)
)

type weekday uint8

const days weekday = 7

func main() {
	a, b, c, d, e, f, g := maxI8, minI8, maxU16, minI32, maxU64, minI64, maxInt
	fmt.Println(a, b, c, d, e, f, g)
	a++
	b--
	c++
	d--
	e++
	f--
	g++
	fmt.Println(a, b, c, d, e, f, g)
	fmt.Println(^maxI8, ^maxU16, ^minI32, maxU64>>60, maxU64%10, minI64/-2)
	var w weekday = 6
	w = (w + 3) % days
	fmt.Printf("%v %T %v\n", w, w, days*2-1)
	const mask = ^uint32(0)
	fmt.Println(mask, mask>>31, ^mask, uint64(mask)<<32|uint64(mask) == maxU64)
	const big = 1 << 62
	fmt.Println(big*1.5, big/3, float32(big), complex(big, 1))
	fmt.Println(math.MinInt64, uint64(math.MaxUint64), math.MaxInt8, math.MaxFloat32, math.SmallestNonzeroFloat64)
	fmt.Println('a'*2, 'a'/2.0, "s"[0]+1, len("const")*2, 5.0/2, 5/2)
}
