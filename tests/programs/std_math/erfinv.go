// The inverse of the error function in its three ranges and at their ends.
package main

import (
	"fmt"
	"math"
)

func main() {
	for _, y := range []float64{0, math.Copysign(0, -1), 1e-300, 1e-9, 0.1, 0.25, 0.5, 0.8499, 0.85, 0.8501, 0.9, 0.99,
		0.999999, 0.99999999999, 0.9999999999999999, 1, 1.0000001, 2, math.Inf(1), math.NaN()} {
		fmt.Println(y, math.Erfinv(y), math.Erfinv(-y), math.Erfcinv(y), math.Erfcinv(2-y))
	}
	fmt.Println(math.Signbit(math.Erfinv(math.Copysign(0, -1))))
}
