// run

// Tables of constants: iota in all positions, typed and untyped, bit sets, sizes, complex numbers.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
	"strings"
)

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
	Friday
	numDays = iota + 1
)

var names = [...]string{Sunday: "Sun", Monday: "Mon", Thursday: "Thu", Friday: "Fri"}

func (d Weekday) String() string {
	if d >= 0 && int(d) < len(names) && names[d] != "" {
		return names[d]
	}
	return fmt.Sprintf("Weekday(%d)", int(d))
}

type Perm uint8

const (
	Read Perm = 1 << iota
	Write
	Exec
	All  = Read | Write | Exec
	None = All &^ All
)

func (p Perm) String() string {
	if p == None {
		return "-"
	}
	var parts []string
	for bit, name := range map[Perm]string{Read: "r"} {
		if p&bit != 0 {
			parts = append(parts, name)
		}
	}
	for i, name := range [...]string{1: "w", 2: "x"} {
		if name != "" && p>>i&1 == 1 {
			parts = append(parts, name)
		}
	}
	return strings.Join(parts, "|")
}

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
	TB
	huge = TB << 40
	back = huge >> 70
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

const (
	x0 = "s"
	x1
	x2 = len(x1) + iota
	x3
	x4 float32 = iota / 2
	x5
	x6 = iota / 2.0
	x7 = 'a' + iota
	x8 = x7 + 0.0
)

const (
	third    = 1.0 / 3
	precise  = third * 3
	tiny     = 1e-400 * 1e390
	exact    = (1<<62 + 1.0) - 1<<62
	mask     = ^uint16(0)
	minInt   = -1 << 63
	maxU     = 1<<64 - 1
	golden   = (1 + 2.2360679774997896964091736687312762354406183596115) / 2
	im       = 2i * 2i
	bigShift = 1 << 500 >> 498
	r        = '\u00e9' - 'e'
)

type temperature float32

const (
	freezing temperature = 32
	boiling              = freezing + 180
)

type vector[T ~float64 | ~complex128] []T

func (v vector[T]) sum() (s T) {
	for _, x := range v {
		s += x
	}
	return
}

func roots(a, b, c float64) (complex128, complex128) {
	d := cmplx.Sqrt(complex(b*b-4*a*c, 0))
	return (-complex(b, 0) + d) / complex(2*a, 0), (-complex(b, 0) - d) / complex(2*a, 0)
}

func mandelbrot(c complex128) int {
	z := 0i
	for n := range 50 {
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return n
		}
		z = z*z + c
	}
	return 50
}

func fft(x []complex128) []complex128 {
	n := len(x)
	if n == 1 {
		return []complex128{x[0]}
	}
	var even, odd []complex128
	for i, v := range x {
		if i&1 == 0 {
			even = append(even, v)
		} else {
			odd = append(odd, v)
		}
	}
	even, odd = fft(even), fft(odd)
	out := make([]complex128, n)
	for k := range n / 2 {
		s, c := math.Sincos(-2 * math.Pi * float64(k) / float64(n))
		t := complex(c, s) * odd[k]
		out[k], out[k+n/2] = even[k]+t, even[k]-t
	}
	return out
}

func main() {
	for d := Sunday; d < numDays; d++ {
		fmt.Print(d, " ")
	}
	fmt.Printf("%d %v %T\n", numDays, Weekday(9), numDays)
	fmt.Println(Read, Write|Exec, All, None, All&^Write, Perm(3))
	fmt.Println(KB, MB, GB, TB, back, a, b, c, d, e, f)
	fmt.Println(x0, x1, x2, x3, x4, x5, x6, x7, x8)
	fmt.Printf("%T %T %T %T\n", x4, x6, x7, x8)
	fmt.Println(precise == 1, tiny, exact, mask, minInt, uint64(maxU), golden, im, bigShift, r)
	fmt.Println(freezing, boiling, boiling/7)
	fmt.Printf("%T %.3f\n", boiling, float64(boiling)*third)

	z := complex(3, -4)
	var z64 complex64 = 1 + 2i
	z64 *= z64
	z += complex128(z64)
	fmt.Println(z, z64, real(z), imag(z64), cmplx.Abs(3+4i), -z, z == complex(real(z), imag(z)))
	fmt.Printf("%v %.2f %T %T %T\n", z/(1+1i), z*z, z, z64, real(z64))
	p := &z
	*p /= 2i
	(*p) -= 1
	m := map[complex128][]complex64{z: {1, 2i}, 0: nil}
	m[z][1] *= 1i
	fmt.Println(*p, m[z], len(m))
	fmt.Println(roots(1, -3, 2))
	fmt.Println(roots(1, 2, 5))
	for y := 1.2; y >= -1.2; y -= 0.4 {
		var line []byte
		for x := -2.0; x <= 0.6; x += 0.1 {
			line = append(line, " .:-=+*#%@"[mandelbrot(complex(x, y))*9/50])
		}
		fmt.Println(strings.TrimRight(string(line), " "))
	}
	for _, v := range fft([]complex128{1, 2, 3, 4, 0, 0, 0, 0}) {
		fmt.Printf("%.3f ", v)
	}
	fmt.Println()
	fmt.Println(vector[complex128]{1, 2i, 3 + 1i}.sum(), vector[float64]{0.5, 0.25}.sum())
	inf := complex(math.Inf(1), math.NaN())
	fmt.Println(inf, inf == inf, inf*0, 1/inf, cmplx.IsInf(inf))
	var zero complex128
	fmt.Println(1/zero, zero/zero, real(1/zero))
	var u8 uint8 = 200
	var i8 = int8(u8)
	s := uint(3)
	fmt.Println(i8, u8<<1, u8<<s, i8>>s, i8>>100, u8>>s<<s, ^u8, -u8, i8/-1, i8%-1)
	fmt.Println(math.MaxUint32*2, uint32(math.MaxUint32), -7/2, -7%3, 7&^5, -7>>1, 7.0/2, 7/2*2.0)
}
