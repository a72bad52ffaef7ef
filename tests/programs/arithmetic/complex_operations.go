// run

// Complex arithmetic, parts, comparison, and complex64.
package main

import "fmt"

func main() {
	a, b := 3+4i, complex(1, -2)
	fmt.Println(a+b, a-b, a*b, a/b, -a, a == b, a != b, a == complex(3, 4))
	fmt.Println(real(a), imag(a), real(a*b), imag(a/b))
	var c complex64 = complex64(a)
	c *= c
	fmt.Println(c, real(c), imag(c))
	fmt.Printf("%T %T %T %v %.2f\n", c, real(c), a, c, a/b)
	z := 0i
	for i := 0; i < 6; i++ {
		z = z*z + (0.1 + 0.2i)
	}
	fmt.Printf("%.6f\n", z)
	const k = (1 + 2i) * (3 - 1i)
	var f float64 = real(k)
	fmt.Println(k, f, imag(k))
	m := map[complex128]string{1i: "i", 1: "one"}
	fmt.Println(m[0+1i], m[1+0i], m[2])
	parts := []complex128{1, 1i, 1 + 1i}
	var sum complex128
	for _, p := range parts {
		sum += p * p
	}
	fmt.Println(sum)
}
