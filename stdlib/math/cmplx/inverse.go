package cmplx

import (
	"math"
	"math/bits"
)

func Asin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.Abs(re) <= 1:
		return complex(math.Asin(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Asinh(im))
	case math.IsNaN(im) && re == 0:
		return complex(re, math.NaN())
	case math.IsNaN(im) && endless(re):
		return complex(math.NaN(), re)
	case math.IsNaN(im):
		return NaN()
	case endless(im) && math.IsNaN(re):
		return x
	case endless(im) && endless(re):
		return complex(math.Copysign(math.Pi/4, re), im)
	case endless(im):
		return complex(zero(re), im)
	case endless(re):
		return complex(math.Copysign(math.Pi/2, re), math.Copysign(re, im))
	}
	square := x * x
	root := Sqrt(complex(1-real(square), -imag(square)))
	return back(Log(rotate(x) + root))
}

func Asinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.Abs(re) <= 1:
		return complex(math.Asinh(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Asin(im))
	case endless(re) && endless(im):
		return complex(re, math.Copysign(math.Pi/4, im))
	case endless(re) && math.IsNaN(im), math.IsNaN(re) && im == 0:
		return x
	case endless(re):
		return complex(re, zero(im))
	case math.IsNaN(re) && endless(im):
		return complex(im, re)
	case math.IsNaN(re):
		return NaN()
	case endless(im):
		return complex(math.Copysign(im, re), math.Copysign(math.Pi/2, im))
	}
	square := x * x
	return Log(x + Sqrt(complex(1+real(square), imag(square))))
}

func Acos(x complex128) complex128 {
	w := Asin(x)
	return complex(math.Pi/2-real(w), -imag(w))
}

func Acosh(x complex128) complex128 {
	if x == 0 {
		return complex(0, math.Copysign(math.Pi/2, imag(x)))
	}
	w := Acos(x)
	if imag(w) <= 0 {
		return rotate(w)
	}
	return back(w)
}

func Atan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0:
		return complex(math.Atan(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Atanh(im))
	case endless(im) && math.IsNaN(re):
		return complex(math.NaN(), zero(im))
	case IsInf(x):
		return complex(math.Copysign(math.Pi/2, re), zero(im))
	case IsNaN(x):
		return NaN()
	}
	square := re * re
	a := 1 - square - im*im
	below, above := im-1, im+1
	b := square + below*below
	if a == 0 || b == 0 {
		return NaN()
	}
	angle := modPi(0.5 * math.Atan2(2*re, a))
	return complex(angle, 0.25*math.Log((square+above*above)/b))
}

func Atanh(x complex128) complex128 { return back(Atan(rotate(x))) }

// modPi is what is left of x without the nearest multiple of Pi.
func modPi(x float64) float64 {
	if math.Abs(x) < 1<<30 {
		// Pi in three parts (Cody and Waite): the products with the first two are exact.
		const (
			high   = 3.141592502593994
			middle = 1.5099578831723193e-07
			low    = 1.0780605716316238e-14
		)
		n := float64(int64(x/math.Pi + 0.5))
		return ((x - n*high) - n*middle) - n*low
	}
	return math.Pi * fractionOfPi(x)
}

// The binary digits of 1/Pi.
var inverse = [...]uint64{
	0x0000000000000000, 0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820,
	0xff28b1d5ef5de2b0, 0xdb92371d2126e970, 0x0324977504e8c90e, 0x7f0ef58e5894d39f,
	0x74411afa975da242, 0x74ce38135a2fbf20, 0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d,
	0x8ffc4bffef02cc07, 0xf79788c5ad05368f, 0xb69b3f6793e584db, 0xa7a31fb34f2ff516,
	0xba93dd63f5f2f8bd, 0x9e839cfbc5294975, 0x35fdafd88fc6ae84, 0x2b0198237e3db5d5,
}

// fractionOfPi is how far x/Pi is from the nearest integer, for large x: the digits of 1/Pi that make the
// fraction, multiplied by those of x (Payne and Hanek: Radian reduction for trigonometric functions,
// 1983).
func fractionOfPi(x float64) float64 {
	const (
		fractionBits = 52
		bias         = 1023
	)
	digits := math.Float64bits(x)
	exponent := int(digits>>fractionBits&0x7ff) - bias - fractionBits
	digits = digits&(1<<fractionBits-1) | 1<<fractionBits

	word, shift := uint(exponent+64)/64, uint(exponent+64)%64
	window := func(i uint) uint64 { return inverse[word+i]<<shift | inverse[word+i+1]>>(64-shift) }
	lowest, _ := bits.Mul64(window(2), digits)
	middleHigh, middleLow := bits.Mul64(window(1), digits)
	low, carry := bits.Add64(middleLow, lowest, 0)
	high, _ := bits.Add64(window(0)*digits, middleHigh, carry)

	// high and low are the fraction's digits: made a number by its first 1.
	zeros := uint(bits.LeadingZeros64(high))
	mantissa := (high<<(zeros+1) | low>>(64-(zeros+1))) >> (64 - fractionBits)
	fraction := math.Float64frombits(uint64(bias-(zeros+1))<<fractionBits | mantissa)
	if fraction > 0.5 {
		fraction--
	}
	return fraction
}
