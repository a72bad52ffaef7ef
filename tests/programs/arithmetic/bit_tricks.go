// run

// The usual tricks with bits, written by hand and compared with math/bits.
package main

import (
	"fmt"
	"math/bits"
)

func ones(x uint64) (n int) {
	for ; x != 0; x &= x - 1 {
		n++
	}
	return
}

func reverse(x uint64) (r uint64) {
	for i := 0; i < 64; i++ {
		r = r<<1 | x>>i&1
	}
	return
}

func main() {
	for _, x := range []uint64{0, 1, 2, 3, 0xff00, 1 << 63, 1<<64 - 1, 0xdeadbeef, 0x0123456789abcdef} {
		fmt.Println(x, ones(x) == bits.OnesCount64(x), reverse(x) == bits.Reverse64(x),
			x&-x, x&(x-1) == 0, bits.Len64(x), bits.TrailingZeros64(x), bits.LeadingZeros64(x))
	}
	a, b := 3, 5
	a ^= b
	b ^= a
	a ^= b
	fmt.Println(a, b)
	for _, x := range []int32{-5, 0, 7} {
		mask := x >> 31
		fmt.Println(x, (x^mask)-mask, mask|int32(uint32(-x)>>31))
	}
	fmt.Printf("%b %o %x\n", bits.RotateLeft8(0b10010001, 3), bits.Reverse8(0o17), bits.ReverseBytes32(0x01020304))
}
