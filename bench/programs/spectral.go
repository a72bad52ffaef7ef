// cpu: sums over float64 slices, with a small function in the inner loop.
package main

import (
	"fmt"
	"math"
)

const n = 700 // small: 20

func entry(i, j int) float64 { return 1 / float64((i+j)*(i+j+1)/2+i+1) }

func times(v, result []float64) {
	for i := range result {
		sum := 0.0
		for j := 0; j < len(v); j++ {
			sum += entry(i, j) * v[j]
		}
		result[i] = sum
	}
}

func timesTransposed(v, result []float64) {
	for i := range result {
		sum := 0.0
		for j, x := range v {
			sum += entry(j, i) * x
		}
		result[i] = sum
	}
}

func main() {
	u, v, between := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	for range 10 {
		times(u, between)
		timesTransposed(between, v)
		times(v, between)
		timesTransposed(between, u)
	}
	dot, square := 0.0, 0.0
	for i, x := range v {
		dot += u[i] * x
		square += x * x
	}
	fmt.Printf("%.9f\n", math.Sqrt(dot/square))
}
