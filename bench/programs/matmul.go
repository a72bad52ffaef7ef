// cpu: products of matrices that are slices of slices.
package main

import "fmt"

const n = 240 // small: 24

type matrix [][]float64

func build(size int, at func(i, j int) float64) matrix {
	m := make(matrix, size)
	for i := range m {
		m[i] = make([]float64, size)
		for j := range m[i] {
			m[i][j] = at(i, j)
		}
	}
	return m
}

func product(a, b matrix) matrix {
	c := make(matrix, len(a))
	for i := range c {
		c[i] = make([]float64, len(b[0]))
		for j := range c[i] {
			sum := 0.0
			for k := range b {
				sum += a[i][k] * b[k][j]
			}
			c[i][j] = sum
		}
	}
	return c
}

func main() {
	a := build(n, func(i, j int) float64 { return float64(i-j) / n })
	b := build(n, func(i, j int) float64 { return float64(i+j) / n })
	for range 3 {
		a = product(a, b)
	}
	fmt.Printf("%.6e\n", a[n/2][n/3])
}
