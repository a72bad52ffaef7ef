package big

import "math"

// Rat is a fraction in lowest terms. The natives know the layout (number.h).
type Rat struct {
	a Int // the sign is here
	b Int // without words, as in the zero value, it is 1
}

func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

const errDivision = "division by zero"

// SetFloat64 sets z to exactly f; nil if f is not finite.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	fraction, exp := math.Frexp(f)
	z.a.SetInt64(int64(fraction * (1 << 53)))
	z.b.SetInt64(1)
	if exp -= 53; exp > 0 {
		z.a.Lsh(&z.a, uint(exp))
	} else {
		z.b.Lsh(&z.b, uint(-exp))
	}
	return z.norm()
}

// Float32 and Float64 are the nearest, infinite if x is too large, and whether that is x.
func (x *Rat) Float32() (f float32, exact bool) {
	f64, exact := x.nearest(24, -149)
	f = float32(f64)
	return f, exact && !math.IsInf(float64(f), 0)
}

func (x *Rat) Float64() (f float64, exact bool) {
	f, exact = x.nearest(53, -1074)
	return f, exact && !math.IsInf(f, 0)
}

// nearest rounds x to so many bits, of which none has an exponent below least. It is infinite
// beyond float64; beyond float32 the conversion makes it so. Of numbers that are too small by far Go
// says that they are exact when they have few bits, and so it is here.
func (x *Rat) nearest(bits, least int) (float64, bool) {
	if len(x.a.abs) == 0 {
		return 0, true
	}
	var a, b, q, r Int
	a.Abs(&x.a)
	b.Abs(x.Denom())
	exp := a.BitLen() - b.BitLen() - bits
	divisor := q.scaledQuotient(&a, &b, &r, exp)
	if q.BitLen() > bits {
		exp++
		divisor = q.scaledQuotient(&a, &b, &r, exp)
	}
	if exp < least && least <= exp+bits {
		exp = least
		divisor = q.scaledQuotient(&a, &b, &r, exp)
	}
	order := r.Lsh(&r, 1).Cmp(divisor)
	if order > 0 || order == 0 && q.Bit(0) == 1 {
		q.Add(&q, one)
	}
	f := math.Ldexp(float64(q.Uint64()), exp)
	if x.a.neg {
		f = -f
	}
	return f, len(r.abs) == 0
}

// scaledQuotient sets z to a/b in units of 2 to the power of exp, and r to what is left of the
// divisor that it returns.
func (z *Int) scaledQuotient(a, b, r *Int, exp int) (divisor *Int) {
	divisor = b
	if exp < 0 {
		a = new(Int).Lsh(a, uint(-exp))
	} else {
		divisor = new(Int).Lsh(b, uint(exp))
	}
	z.QuoRem(a, divisor, r)
	return divisor
}

func (z *Rat) SetFrac(a, b *Int) *Rat {
	if len(b.abs) == 0 {
		panic(errDivision)
	}
	neg := a.neg != b.neg
	if &z.a == b {
		b = new(Int).Set(b)
	}
	z.a.Set(a)
	z.b.Set(b)
	z.a.neg = neg
	return z.norm()
}

func (z *Rat) SetFrac64(a, b int64) *Rat {
	if b == 0 {
		panic(errDivision)
	}
	z.a.SetInt64(a)
	z.b.SetInt64(b)
	z.a.neg = (a < 0) != (b < 0)
	return z.norm()
}

func (z *Rat) SetInt(x *Int) *Rat {
	z.a.Set(x)
	z.b.SetInt64(1)
	return z
}

func (z *Rat) SetInt64(x int64) *Rat {
	z.a.SetInt64(x)
	z.b.SetInt64(1)
	return z
}

func (z *Rat) SetUint64(x uint64) *Rat {
	z.a.SetUint64(x)
	z.b.SetInt64(1)
	return z
}

func (z *Rat) Set(x *Rat) *Rat {
	if z != x {
		z.a.Set(&x.a)
		z.b.Set(&x.b)
	}
	if len(z.b.abs) == 0 {
		z.b.SetInt64(1)
	}
	return z
}

func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = false
	return z
}

func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = len(z.a.abs) > 0 && !z.a.neg
	return z
}

// Inv sets z to 1/x.
func (z *Rat) Inv(x *Rat) *Rat {
	if len(x.a.abs) == 0 {
		panic(errDivision)
	}
	z.Set(x)
	z.a.abs, z.b.abs = z.b.abs, z.a.abs
	return z
}

func (x *Rat) Sign() int { return x.a.Sign() }

func (x *Rat) IsInt() bool { return len(x.b.abs) == 0 || len(x.b.abs) == 1 && x.b.abs[0] == 1 }

// Num is the numerator itself, not a copy, and so is Denom unless x was never set.
func (x *Rat) Num() *Int { return &x.a }

func (x *Rat) Denom() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &x.b
}

// norm reduces the fraction; the denominator is taken to be positive.
func (z *Rat) norm() *Rat

func (x *Rat) Cmp(y *Rat) int
func (z *Rat) Add(x, y *Rat) *Rat
func (z *Rat) Sub(x, y *Rat) *Rat
func (z *Rat) Mul(x, y *Rat) *Rat
func (z *Rat) Quo(x, y *Rat) *Rat
