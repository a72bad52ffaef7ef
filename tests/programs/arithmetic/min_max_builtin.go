// run

// The builtins min and max over constants, strings, floats and mixed operands.
package main

import (
	"fmt"
	"math"
)

type length float32

func side(s string, v int) int { fmt.Print(s, " "); return v }

func main() {
	const c = min(3, 1.0, 2)
	const m = max("b", "abc", "")
	fmt.Printf("%v %T %v\n", c, c, m)
	x, y, z := 5, -3, 9
	fmt.Println(min(x), min(x, y), max(x, y, z), min(x, 2, y, 100), max(z, 10), min(max(x, y), z))
	fmt.Println(min(side("a", 3), side("b", 1), side("c", 2)))
	s, t := "héllo", "hello"
	fmt.Println(min(s, t), max(s, t, "zz"), min("", s) == "")
	f, nan, zero := 1.5, math.NaN(), 0.0
	fmt.Println(min(f, nan), max(nan, f), max(f, 2), min(f, -1), 1/min(zero, math.Copysign(0, -1)), 1/max(math.Copysign(0, -1), zero))
	fmt.Println(min(length(2.5), 2), max(math.Inf(-1), -math.MaxFloat64), min(uint8(200), 255))
	var i8 int8 = -128
	var u uint64 = 1 << 63
	fmt.Println(min(i8, 0), max(i8, -1), max(u, 1), min(u, 1<<63-1))
	total := 0
	for _, v := range []int{4, 8, 15, 16, 23, 42} {
		total += min(max(v, 10), 20)
	}
	fmt.Println(total)
}
