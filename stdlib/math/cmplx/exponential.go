package cmplx

import "math"

func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 1) && im == 0, math.IsNaN(re) && im == 0:
		return x
	case math.IsInf(re, 1) && unbounded(im):
		return complex(math.Inf(1), math.NaN())
	case math.IsInf(re, -1) && unbounded(im):
		return complex(0, zero(im))
	}
	return Rect(math.Exp(re), im)
}

// Log is the principal value.
func Log(x complex128) complex128 { return complex(math.Log(Abs(x)), Phase(x)) }

func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// Pow is x to the power of y. Pow(0, ±0) is 1, Pow(0, c) with real(c) < 0 infinite.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		switch {
		case IsNaN(y):
			return NaN()
		case real(y) == 0:
			return 1
		case real(y) > 0:
			return 0
		case real(y) < 0 && imag(y) == 0:
			return complex(math.Inf(1), 0)
		case real(y) < 0:
			return Inf()
		}
		panic("not reached")
	}
	modulus, phase := Polar(x)
	if modulus == 0 {
		return 0
	}
	r := math.Pow(modulus, real(y))
	θ := real(y) * phase
	if imag(y) != 0 {
		r *= math.Exp(-imag(y) * phase)
		θ += imag(y) * math.Log(modulus)
	}
	return Rect(r, θ)
}

// hyperbolic is sinh and cosh of x at once.
func hyperbolic(x float64) (sinh, cosh float64) {
	if math.Abs(x) <= 0.5 {
		return math.Sinh(x), math.Cosh(x)
	}
	rising := math.Exp(x)
	falling := 0.5 / rising
	rising *= 0.5
	return rising - falling, rising + falling
}

func Sin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && unbounded(re), endless(im) && unbounded(re):
		return complex(math.NaN(), im)
	case re == 0 && unbounded(im):
		return x
	}
	s, c := math.Sincos(re)
	sinh, cosh := hyperbolic(im)
	return complex(s*cosh, c*sinh)
}

func Cos(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && unbounded(re):
		return complex(math.NaN(), -im*zero(re))
	case endless(im) && re == 0:
		return complex(math.Inf(1), -re*zero(im))
	case endless(im) && unbounded(re):
		return complex(math.Inf(1), math.NaN())
	case re == 0 && math.IsNaN(im):
		return complex(math.NaN(), 0)
	}
	s, c := math.Sincos(re)
	sinh, cosh := hyperbolic(im)
	return complex(c*cosh, -s*sinh)
}

func Sinh(x complex128) complex128 { return back(Sin(rotate(x))) }

func Cosh(x complex128) complex128 {
	if imag(x) == 0 && math.IsNaN(real(x)) {
		return complex(math.NaN(), imag(x))
	}
	return Cos(rotate(x))
}

func Tan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case endless(im) && unbounded(re):
		return complex(zero(re), math.Copysign(1, im))
	case endless(im):
		return complex(zero(math.Sin(2*re)), math.Copysign(1, im))
	case re == 0 && math.IsNaN(im):
		return x
	}
	divisor := math.Cos(2*re) + math.Cosh(2*im)
	if math.Abs(divisor) < 0.25 {
		divisor = nearPole(x)
	}
	if divisor == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/divisor, math.Sinh(2*im)/divisor)
}

func Cot(x complex128) complex128 {
	re, im := real(x), imag(x)
	divisor := math.Cosh(2*im) - math.Cos(2*re)
	if math.Abs(divisor) < 0.25 {
		divisor = nearPole(x)
	}
	if divisor == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/divisor, -math.Sinh(2*im)/divisor)
}

func Tanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case endless(re) && unbounded(im):
		return complex(math.Copysign(1, re), zero(im))
	case endless(re):
		return complex(math.Copysign(1, re), zero(math.Sin(2*im)))
	case im == 0 && math.IsNaN(re):
		return x
	}
	divisor := math.Cosh(2*re) + math.Cos(2*im)
	if divisor == 0 {
		return Inf()
	}
	return complex(math.Sinh(2*re)/divisor, math.Sin(2*im)/divisor)
}

// nearPole is cosh(2 imag) - cos(2 real), by its Taylor series: the sum of (y^2n -+ x^2n) / (2n)!, x
// brought near zero by multiples of Pi.
func nearPole(z complex128) float64 {
	const accuracy = 0x1p-53
	x := modPi(math.Abs(2 * real(z)))
	y := math.Abs(2 * imag(z))
	x *= x
	y *= y
	powerX, powerY, factorial, n := 1.0, 1.0, 1.0, 0.0
	next := func(sign float64) float64 {
		for range 2 {
			n++
			factorial *= n
		}
		powerX *= x
		powerY *= y
		return (powerY + sign*powerX) / factorial
	}
	sum := 0.0
	for {
		sum += next(1)
		term := next(-1)
		sum += term
		if !(math.Abs(term/sum) > accuracy) {
			return sum
		}
	}
}
