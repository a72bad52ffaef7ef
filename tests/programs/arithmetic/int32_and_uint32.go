// run

// Thirty-two-bit arithmetic wraps although registers are wider.
package main

import (
	"fmt"
	"math"
)

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h ^= uint32(s[i])
		h *= 16777619
	}
	return h
}

func main() {
	var s int32 = math.MaxInt32
	var u uint32 = math.MaxUint32
	fmt.Println(s+1, u+1, s*s, u*u, s+s, u+u, -s-2, -u)
	fmt.Println((s+1)/2, (u-1)/3, (s+1)%10, u%10, (s+1)>>31, u>>31)
	fmt.Println(hash(""), hash("a"), hash("goroutine"), hash("knot"))
	x := int32(1)
	for i := 0; i < 40; i++ {
		x = x*1103515245 + 12345
	}
	fmt.Println(x, uint32(x), int64(x), uint64(x), uint64(uint32(x)))
	var r rune = 'z' - 'a'
	fmt.Println(r, r<<28, r<<27>>27)
}
