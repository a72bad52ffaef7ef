// run
// What Go exports from math, with Go's types (make_signatures.py).
package main

import "math"

const _ float64 = math.E
const _ float64 = math.Ln10
const _ float64 = math.Ln2
const _ float64 = math.Log10E
const _ float64 = math.Log2E
const _ float64 = math.MaxFloat32
const _ float64 = math.MaxFloat64
const _ uint64 = math.MaxInt
const _ uint64 = math.MaxInt16
const _ uint64 = math.MaxInt32
const _ uint64 = math.MaxInt64
const _ uint64 = math.MaxInt8
const _ uint64 = math.MaxUint
const _ uint64 = math.MaxUint16
const _ uint64 = math.MaxUint32
const _ uint64 = math.MaxUint64
const _ uint64 = math.MaxUint8
const _ float64 = math.Phi
const _ float64 = math.Pi
const _ float64 = math.SmallestNonzeroFloat32
const _ float64 = math.SmallestNonzeroFloat64
const _ float64 = math.Sqrt2
const _ float64 = math.SqrtE
const _ float64 = math.SqrtPhi
const _ float64 = math.SqrtPi
var _ func(float64) float64 = math.Abs
var _ func(float64) float64 = math.Acos
var _ func(float64) float64 = math.Acosh
var _ func(float64) float64 = math.Asin
var _ func(float64) float64 = math.Asinh
var _ func(float64) float64 = math.Atan
var _ func(float64, float64) float64 = math.Atan2
var _ func(float64) float64 = math.Atanh
var _ func(float64) float64 = math.Cbrt
var _ func(float64) float64 = math.Ceil
var _ func(float64, float64) float64 = math.Copysign
var _ func(float64) float64 = math.Cos
var _ func(float64) float64 = math.Cosh
var _ func(float64, float64) float64 = math.Dim
var _ func(float64) float64 = math.Erf
var _ func(float64) float64 = math.Erfc
var _ func(float64) float64 = math.Erfcinv
var _ func(float64) float64 = math.Erfinv
var _ func(float64) float64 = math.Exp
var _ func(float64) float64 = math.Exp2
var _ func(float64) float64 = math.Expm1
var _ func(float64, float64, float64) float64 = math.FMA
var _ func(float32) uint32 = math.Float32bits
var _ func(uint32) float32 = math.Float32frombits
var _ func(float64) uint64 = math.Float64bits
var _ func(uint64) float64 = math.Float64frombits
var _ func(float64) float64 = math.Floor
var _ func(float64) (float64, int) = math.Frexp
var _ func(float64) float64 = math.Gamma
var _ func(float64, float64) float64 = math.Hypot
var _ func(float64) int = math.Ilogb
var _ func(int) float64 = math.Inf
var _ func(float64, int) bool = math.IsInf
var _ func(float64) bool = math.IsNaN
var _ func(float64) float64 = math.J0
var _ func(float64) float64 = math.J1
var _ func(int, float64) float64 = math.Jn
var _ func(float64, int) float64 = math.Ldexp
var _ func(float64) (float64, int) = math.Lgamma
var _ func(float64) float64 = math.Log
var _ func(float64) float64 = math.Log10
var _ func(float64) float64 = math.Log1p
var _ func(float64) float64 = math.Log2
var _ func(float64) float64 = math.Logb
var _ func(float64, float64) float64 = math.Max
var _ func(float64, float64) float64 = math.Min
var _ func(float64, float64) float64 = math.Mod
var _ func(float64) (float64, float64) = math.Modf
var _ func() float64 = math.NaN
var _ func(float64, float64) float64 = math.Nextafter
var _ func(float32, float32) float32 = math.Nextafter32
var _ func(float64, float64) float64 = math.Pow
var _ func(int) float64 = math.Pow10
var _ func(float64, float64) float64 = math.Remainder
var _ func(float64) float64 = math.Round
var _ func(float64) float64 = math.RoundToEven
var _ func(float64) bool = math.Signbit
var _ func(float64) float64 = math.Sin
var _ func(float64) (float64, float64) = math.Sincos
var _ func(float64) float64 = math.Sinh
var _ func(float64) float64 = math.Sqrt
var _ func(float64) float64 = math.Tan
var _ func(float64) float64 = math.Tanh
var _ func(float64) float64 = math.Trunc
var _ func(float64) float64 = math.Y0
var _ func(float64) float64 = math.Y1
var _ func(int, float64) float64 = math.Yn
var _ = map[bool]int{false: 0, math.MaxInt16 == 32767: 1}
var _ = map[bool]int{false: 0, math.MaxInt32 == 2147483647: 1}
var _ = map[bool]int{false: 0, math.MaxInt64 == 9223372036854775807: 1}
var _ = map[bool]int{false: 0, math.MaxInt8 == 127: 1}
var _ = map[bool]int{false: 0, math.MaxUint == 18446744073709551615: 1}
var _ = map[bool]int{false: 0, math.MaxUint16 == 65535: 1}
var _ = map[bool]int{false: 0, math.MaxUint32 == 4294967295: 1}
var _ = map[bool]int{false: 0, math.MaxUint64 == 18446744073709551615: 1}
var _ = map[bool]int{false: 0, math.MaxUint8 == 255: 1}
var _ = map[bool]int{false: 0, math.MinInt == -9223372036854775808: 1}
var _ = map[bool]int{false: 0, math.MinInt16 == -32768: 1}
var _ = map[bool]int{false: 0, math.MinInt32 == -2147483648: 1}
var _ = map[bool]int{false: 0, math.MinInt64 == -9223372036854775808: 1}
var _ = map[bool]int{false: 0, math.MinInt8 == -128: 1}

func main() {}
