// run

// NaN, infinities, negative zero, and what comparisons say of them.
package main

import (
	"fmt"
	"math"
)

func main() {
	nan, inf := math.NaN(), math.Inf(1)
	zero := 0.0
	neg := -zero
	fmt.Println(neg, 1/neg, math.Copysign(0, -1), 1/math.Copysign(0, -1), zero == math.Copysign(0, -1))
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, !(nan < 1), nan == 1)
	fmt.Println(inf == inf, inf > math.MaxFloat64, -inf < inf, inf-inf, inf*0, inf+1, 1/inf)
	fmt.Println(min(1, nan), max(nan, 1), min(0.0, math.Copysign(0, -1)), max(1.5, 2, -3))
	var f32 float32 = 16777216
	fmt.Println(f32 == f32+1, f32+2, float32(0.1), float64(float32(0.1)), 0.1+0.2)
	x, y := 0.1, 0.2
	fmt.Println(x+y, x+y == 0.3, float32(x)+float32(y) == float32(0.3))
	switch {
	case nan < 0, nan >= 0:
		fmt.Println("ordered")
	default:
		fmt.Println("unordered")
	}
	fmt.Println(math.SmallestNonzeroFloat64/2 == 0, float32(1e-46), -float32(1e-46))
}
