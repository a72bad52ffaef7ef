package main

import "fmt"

type point complex128

func main() {
	a := complex(1, 2)
	b := 3 - 4i
	fmt.Println(a+b, a-b, a*b, a/b, -a, a == b, a != b, a == complex(1, 2))
	fmt.Println(real(a), imag(b), real(a*b))
	var c complex64 = complex64(a)
	d := complex64(b)
	fmt.Println(c+d, c-d, c*d, c/d, -c, c == d, real(c), imag(d))
	c *= 2
	c++
	fmt.Println(c, complex128(c))
	p := point(a)
	p += 1i
	fmt.Println(p, real(p))
	list := []complex128{1, 2i, 3 + 1i}
	var sum complex128
	for _, z := range list {
		sum += z
	}
	list[1] *= 1i
	fmt.Println(sum, list)
	x, y := 2.5, float64(len(list))
	fmt.Println(complex(x, y), complex(float32(x), float32(y)))
	m := map[complex128]string{1i: "i"}
	fmt.Println(m[1i], m[complex(0, 1)] == "i")
	var i any = a
	z, ok := i.(complex128)
	fmt.Println(z, ok)
	type s struct {
		a complex64
		b complex128
	}
	v := s{1 + 1i, 2 + 2i}
	v.a += 1
	v.b -= 1i
	fmt.Println(v, v == s{2 + 1i, 2 + 1i})
}
