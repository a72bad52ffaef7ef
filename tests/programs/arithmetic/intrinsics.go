// Library functions that are one instruction each, with constants, variables and extreme values.
package main

import (
	"fmt"
	"math"
	"math/bits"
)

func shift(x *int) int { *x++; return *x }

func double(x uint64) uint64 { return bits.RotateLeft64(x, 1) + uint64(bits.Len64(x)) }

func main() {
	for _, x := range []uint64{0, 1, 2, 0x80, 0xffff, 1 << 31, 1<<63 | 5, math.MaxUint64} {
		fmt.Println(bits.Len64(x), bits.Len32(uint32(x)), bits.Len16(uint16(x)), bits.Len8(uint8(x)), bits.Len(uint(x)))
		fmt.Println(bits.OnesCount64(x), bits.OnesCount32(uint32(x)), bits.OnesCount16(uint16(x)), bits.OnesCount8(uint8(x)))
		fmt.Println(bits.TrailingZeros64(x), bits.TrailingZeros32(uint32(x)), bits.TrailingZeros(uint(x)))
		fmt.Println(bits.LeadingZeros64(x), bits.LeadingZeros32(uint32(x)))
		for _, k := range []int{0, 1, -1, 31, 32, 33, 63, 64, -65, math.MinInt} {
			fmt.Print(bits.RotateLeft64(x, k), " ", bits.RotateLeft32(uint32(x), k), " ", bits.RotateLeft(uint(x), k), "; ")
		}
		fmt.Println()
		fmt.Println(bits.RotateLeft64(x, 13), bits.RotateLeft64(x, -13), bits.RotateLeft32(uint32(x), 5), bits.RotateLeft32(uint32(x), -5), bits.RotateLeft32(uint32(x), 37))
		u := uint32(x)
		fmt.Println(u<<7|u>>25, u>>7|u<<25, x<<1|x>>63, x>>60|x<<4, u<<7|u>>24, x<<64|x>>0)
		fmt.Println(double(x))
	}
	n := 3
	fmt.Println(bits.RotateLeft64(uint64(n), shift(&n)), n)
	fmt.Println(math.Abs(-2.5), math.Abs(math.Copysign(0, -1)), math.Abs(math.Inf(-1)), math.IsNaN(math.Abs(math.NaN())))
	for _, x := range []float64{-2.5, -2, -0.5, math.Copysign(0, -1), 0, 0.5, 2, 2.5, 1e300, math.Inf(1), math.NaN()} {
		floor := math.Floor(x)
		fmt.Print(floor, " ", 1/floor, "; ")
	}
	fmt.Println()
	floor, length := math.Floor, bits.Len64
	fmt.Println(floor(-1.5), length(255))
	defer math.Sqrt(2)
}
