// run
// Functions of complex numbers: ordinary values by their bits, and all that zeros, infinities and NaNs give.

package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

var functions = []struct {
	name string
	f    func(complex128) complex128
}{
	{"Sqrt", cmplx.Sqrt}, {"Exp", cmplx.Exp}, {"Log", cmplx.Log}, {"Log10", cmplx.Log10},
	{"Sin", cmplx.Sin}, {"Cos", cmplx.Cos}, {"Tan", cmplx.Tan}, {"Cot", cmplx.Cot},
	{"Sinh", cmplx.Sinh}, {"Cosh", cmplx.Cosh}, {"Tanh", cmplx.Tanh},
	{"Asin", cmplx.Asin}, {"Acos", cmplx.Acos}, {"Atan", cmplx.Atan},
	{"Asinh", cmplx.Asinh}, {"Acosh", cmplx.Acosh}, {"Atanh", cmplx.Atanh},
	{"Conj", cmplx.Conj},
}

// show tells zeros apart.
func show(x float64) string {
	if x == 0 && math.Signbit(x) {
		return "-0"
	}
	return fmt.Sprintf("%.12g", x)
}

func main() {
	values := []complex128{1 + 2i, -3.5 + 0.25i, 0.1 - 0.2i, 5, -2, 3i, -0.5i, 1e-9 + 1e-9i, 100 + 7i, 1e10 + 1e-3i, 1.5707963267948966}
	for _, fn := range functions {
		fmt.Print(fn.name)
		for _, x := range values {
			y := fn.f(x)
			fmt.Print(" ", show(real(y)), ",", show(imag(y)))
		}
		fmt.Println()
	}
	for _, x := range values[:6] {
		r, θ := cmplx.Polar(x)
		fmt.Println(show(cmplx.Abs(x)), show(cmplx.Phase(x)), cmplx.Rect(r, θ) == complex(r*math.Cos(θ), r*math.Sin(θ)))
		for _, y := range values[:6] {
			p := cmplx.Pow(x, y)
			fmt.Print(show(real(p)), ",", show(imag(p)), " ")
		}
		fmt.Println()
	}

	corners := []float64{0, math.Copysign(0, -1), 1, -1, math.Inf(1), math.Inf(-1), math.NaN()}
	for _, fn := range functions {
		fmt.Println(fn.name)
		for _, re := range corners {
			for _, im := range corners {
				y := fn.f(complex(re, im))
				fmt.Print(show(real(y)), ",", show(imag(y)), " ")
			}
			fmt.Println()
		}
	}
	for _, re := range corners {
		for _, im := range corners {
			x := complex(re, im)
			p := complex128(0)
			if !math.IsNaN(re) {
				p = cmplx.Pow(0, x)
			}
			fmt.Print(cmplx.IsNaN(x), cmplx.IsInf(x), show(cmplx.Abs(x)), show(cmplx.Phase(x)), " ", show(real(p)), show(imag(p)), " ")
		}
		fmt.Println()
	}
	fmt.Println(cmplx.Inf(), cmplx.NaN())
	// Beyond 2^30 multiples of Pi are taken off in another way.
	for _, x := range []complex128{1e10, 3e15 + 1e-5i, 1e300 + 0.1i} {
		y, z := cmplx.Tan(x), cmplx.Cot(x)
		fmt.Println(show(real(y)), show(imag(y)), show(real(z)), show(imag(z)))
	}
}
