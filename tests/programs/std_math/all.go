// run
// not under gc
// Packages math and math/bits.

package main

import (
	"fmt"
	"math"
	"math/bits"
)

func main() {
	values := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1.5, -1.5, 2.5, 2, -2, 3, 10, 100.25, -7.75, 1e-300, 1e300, 1e-10, 0.1, math.Pi, math.E, math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64, math.SmallestNonzeroFloat64, 1 << 53, 4503599627370497.5, 171, -170.5, 709, -745}
	exact := map[string]func(float64) float64{"abs": math.Abs, "ceil": math.Ceil, "floor": math.Floor, "trunc": math.Trunc, "round": math.Round, "even": math.RoundToEven, "sqrt": math.Sqrt, "logb": math.Logb}
	for _, name := range []string{"abs", "ceil", "floor", "trunc", "round", "even", "sqrt", "logb"} {
		fmt.Print(name)
		for _, v := range values {
			fmt.Print(" ", exact[name](v))
		}
		fmt.Println()
	}
	// These may differ in the last bits from one implementation to another.
	near := map[string]func(float64) float64{"sin": math.Sin, "cos": math.Cos, "tan": math.Tan, "asin": math.Asin, "acos": math.Acos, "atan": math.Atan, "sinh": math.Sinh, "cosh": math.Cosh, "tanh": math.Tanh, "asinh": math.Asinh, "acosh": math.Acosh, "atanh": math.Atanh, "exp": math.Exp, "exp2": math.Exp2, "expm1": math.Expm1, "log": math.Log, "log2": math.Log2, "log10": math.Log10, "log1p": math.Log1p, "cbrt": math.Cbrt, "gamma": math.Gamma, "erf": math.Erf, "erfc": math.Erfc, "j0": math.J0, "j1": math.J1, "y0": math.Y0, "y1": math.Y1}
	for _, name := range []string{"sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "cbrt", "gamma", "erf", "erfc", "j0", "j1", "y0", "y1"} {
		fmt.Print(name)
		for _, v := range values {
			if v == 0 || math.Abs(v) > 1e-305 && math.Abs(v) < 1e15 || math.IsInf(v, 0) || math.IsNaN(v) {
				fmt.Printf(" %.9g", near[name](v))
			}
		}
		fmt.Println()
	}
	for _, x := range values {
		for _, y := range []float64{0, 1, -1, 2, 0.5, -3, math.Inf(1), math.NaN()} {
			fmt.Printf("%.9g %.9g %.9g %v %v %v %.9g %v %v %v; ", math.Pow(x, y), math.Atan2(x, y), math.Hypot(x, y), math.Mod(x, y), math.Remainder(x, y), math.Dim(x, y), math.Nextafter(x, y), math.Max(x, y), math.Min(x, y), math.Copysign(x, y))
		}
		frac, exp := math.Frexp(x)
		whole, part := math.Modf(x)
		if math.Abs(x) < 1e-305 && x != 0 {
			continue
		}
		lgamma, sign := math.Lgamma(x)
		sin, cos := math.Sincos(math.Mod(x, 100))
		fmt.Printf("%v %d %v %v %.9g %d %.9g %.9g\n", frac, exp, whole, part, lgamma, sign, sin, cos)
		fmt.Println(math.Ldexp(x, 3), math.Ldexp(x, -1100), math.Signbit(x), math.IsNaN(x), math.IsInf(x, 0), math.IsInf(x, 1), math.IsInf(x, -1), math.Float64bits(math.Abs(x)), math.Float32bits(float32(math.Abs(x))), math.FMA(x, 2, 1))
		if x == x && math.Abs(x) < 1e300 && x != 0 {
			fmt.Println(math.Ilogb(x), math.Nextafter32(float32(x), 0))
		}
	}
	fmt.Println(math.Ilogb(0), math.Ilogb(math.Inf(1)), math.Ilogb(math.NaN()))
	fmt.Printf("%.9g %.9g %v %v\n", math.Jn(2, 1.5), math.Yn(2, 1.5), math.Pow10(5), math.Pow10(400))
	fmt.Println(math.Float64frombits(0x400921fb54442d18), math.Float32frombits(0x40490fdb), math.MaxInt64, uint64(math.MaxUint64), math.MinInt64, math.MaxInt8, math.MaxUint32)

	for _, x := range []uint64{0, 1, 2, 3, 0xff, 0x100, 0xdeadbeef, 1 << 31, 1 << 32, 1 << 63, math.MaxUint64, 0x0123456789abcdef} {
		fmt.Println(bits.LeadingZeros64(x), bits.TrailingZeros64(x), bits.OnesCount64(x), bits.Len64(x), bits.Reverse64(x), bits.ReverseBytes64(x), bits.RotateLeft64(x, 13), bits.RotateLeft64(x, -13))
		y := uint32(x)
		fmt.Println(bits.LeadingZeros32(y), bits.TrailingZeros32(y), bits.OnesCount32(y), bits.Len32(y), bits.Reverse32(y), bits.ReverseBytes32(y), bits.RotateLeft32(y, 5))
		z := uint16(x)
		fmt.Println(bits.LeadingZeros16(z), bits.TrailingZeros16(z), bits.OnesCount16(z), bits.Len16(z), bits.Reverse16(z), bits.ReverseBytes16(z), bits.RotateLeft16(z, 5))
		w := uint8(x)
		fmt.Println(bits.LeadingZeros8(w), bits.TrailingZeros8(w), bits.OnesCount8(w), bits.Len8(w), bits.Reverse8(w), bits.RotateLeft8(w, 5))
		fmt.Println(bits.LeadingZeros(uint(x)), bits.TrailingZeros(uint(x)), bits.OnesCount(uint(x)), bits.Len(uint(x)), bits.Reverse(uint(x)), bits.ReverseBytes(uint(x)), bits.RotateLeft(uint(x), 1))
		hi, lo := bits.Mul64(x, 0xfedcba9876543210)
		sum, carry := bits.Add64(x, math.MaxUint64-1, 1)
		diff, borrow := bits.Sub64(x, 5, 1)
		quo, rem := bits.Div64(3, x, 0x8000000000000001)
		fmt.Println(hi, lo, sum, carry, diff, borrow, quo, rem, bits.Rem64(77, x, 10))
		hi32, lo32 := bits.Mul32(y, 0xfedcba98)
		sum32, carry32 := bits.Add32(y, 0xfffffffe, 1)
		diff32, borrow32 := bits.Sub32(y, 5, 1)
		quo32, rem32 := bits.Div32(3, y, 0x80000001)
		fmt.Println(hi32, lo32, sum32, carry32, diff32, borrow32, quo32, rem32, bits.Rem32(77, y, 10))
	}
	for _, f := range []func(){func() { bits.Div64(1, 0, 0) }, func() { bits.Div64(5, 0, 5) }, func() { bits.Div32(1, 0, 1) }, func() { bits.Rem64(1, 1, 0) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
