// Package cmplx has the mathematical functions of complex numbers.
//
// What the functions give at zeros, infinities and NaNs is what C99 (annex G) and Go's package lay down;
// the formulas are those of the Cephes library (Stephen L. Moshier), with the branch cuts where they are
// in C99.
package cmplx

import "math"

// rotate is i*x, back is -i*x. Parts only change places, so that signs of zeros survive.
func rotate(x complex128) complex128 { return complex(-imag(x), real(x)) }
func back(x complex128) complex128   { return complex(imag(x), -real(x)) }

func endless(x float64) bool { return math.IsInf(x, 0) }

// unbounded says that x is an infinity or not a number.
func unbounded(x float64) bool { return endless(x) || math.IsNaN(x) }

func zero(sign float64) float64 { return math.Copysign(0, sign) }

func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }
func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

func IsInf(x complex128) bool { return endless(real(x)) || endless(imag(x)) }

// IsNaN says that a part is not a number and none is infinite.
func IsNaN(x complex128) bool {
	return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x)))
}

func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }
func Abs(x complex128) float64     { return math.Hypot(real(x), imag(x)) }

// Phase is in [-Pi, Pi].
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

func Sqrt(x complex128) complex128 {
	a, b := real(x), imag(x)
	switch {
	case b == 0 && a == 0:
		return complex(0, b)
	case b == 0 && a < 0:
		return complex(0, math.Copysign(math.Sqrt(-a), b))
	case b == 0:
		return complex(math.Sqrt(a), b)
	case endless(b):
		return complex(math.Inf(1), b)
	case a == 0:
		r := math.Sqrt(0.5 * math.Abs(b))
		return complex(r, math.Copysign(r, b))
	}
	// Scaled, so that nothing under way is out of range.
	var scale float64
	if math.Abs(a) > 4 || math.Abs(b) > 4 {
		a, b, scale = a*0.25, b*0.25, 2
	} else {
		a, b, scale = a*0x1p54, b*0x1p54, 0x1p-27
	}
	r := math.Hypot(a, b)
	var t float64
	if a > 0 {
		t = math.Sqrt(0.5*r + 0.5*a)
		r, t = scale*math.Abs((0.5*b)/t), t*scale
	} else {
		r = math.Sqrt(0.5*r - 0.5*a)
		t, r = scale*math.Abs((0.5*b)/r), r*scale
	}
	if b < 0 {
		r = -r
	}
	return complex(t, r)
}
