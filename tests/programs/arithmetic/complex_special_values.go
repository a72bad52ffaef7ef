// run

// Complex division and multiplication with infinities and zeros; equality with NaN.
package main

import (
	"fmt"
	"math"
)

func main() {
	inf, nan, zero := math.Inf(1), math.NaN(), 0.0
	a, b := complex(inf, 1), complex(zero, zero)
	fmt.Println(a*a, a/2, (1+1i)/b, b/b, complex(nan, 0) == complex(nan, 0), a == complex(inf, 1))
	fmt.Println(complex(1, inf)*complex(0, 1), (3+4i)/complex(inf, 0), complex(inf, inf)/complex(1, 1))
	var c complex64 = complex(float32(1e38), 1e38)
	fmt.Println(c+c, c*2, real(c*c), complex64(a))
	d := 3 + 4i
	d *= 1i
	d -= 2
	d /= 2i
	fmt.Println(d, -d, d != -d, real(d)*2, imag(d))
	fmt.Printf("%v %.1f %g %+v %8.2f\n", d, d, d, d, d)
	roots := [4]complex128{1, 1i, -1, -1i}
	for _, r := range roots {
		fmt.Print(r*r*r*r == 1, " ")
	}
	e := complex(math.Cos(math.Pi/3), math.Sin(math.Pi/3))
	p := complex128(1)
	for range 6 {
		p *= e
	}
	fmt.Printf("%.6f\n", p)
}
