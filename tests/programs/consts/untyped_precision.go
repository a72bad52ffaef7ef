// run

// Untyped constants are exact until a type is asked for.
package main

import (
	"fmt"
	"math"
	"time"
)

const huge = 1 << 200
const third = 1.0 / 3

func main() {
	fmt.Println(huge>>198, huge/(1<<190), third*3 == 1, float32(third), float64(third))
	const big = 123456789012345678901234567890
	fmt.Println(big%1000, big/1e20 > 1e9, float64(big))
	fmt.Println(math.MaxUint64/3, uint64(math.MaxUint64), math.Pi*1e10)
	const c = 'a' + 1
	const fl = c / 2.0
	fmt.Printf("%T %v %T %v %T %v\n", c, c, fl, fl, 1<<3.0, 1<<3.0)
	fmt.Println(7/2, 7/2.0, 7.0/2, -7/2, 7%4, 1/3*3, 3*1/3)
	const k = 0x1p-2
	fmt.Println(k, 0b1010, 0o17, 017, 1_000_000, 0x_ff, 'x', '\u00e9', '\'', 1e3, .5, 0x1.8p1, 2i*2i)
	var f32 float32 = 0.1
	var f64 = 0.1
	fmt.Println(f32 == 0.1, f64 == 0.1, float64(f32) == f64)
	const s = "con" + "stant"
	const n = len(s)
	var arr [n]int
	fmt.Println(len(arr), s[0], s[2:5], s > "consta", len([3]int{}))
	var d time.Duration = 2*time.Second + 500*time.Millisecond
	fmt.Println(d, d/4, d.Seconds())
}
