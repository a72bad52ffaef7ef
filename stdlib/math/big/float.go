package big

import "math"

// Float is a floating-point number: a sign, a mantissa of up to prec bits, which is at least ½ and
// below 1, and an exponent of 2. Results are rounded to the precision of the receiver, or if that
// is 0 to the larger one of the operands, in the way the receiver wants.
//
// The natives know the layout (float.cc).
type Float struct {
	prec uint32
	mode RoundingMode
	acc  Accuracy
	form form
	neg  bool
	mant nat // the highest bit is set
	exp  int32
}

// ErrNaN is the panic of operations whose result would be no number.
type ErrNaN struct {
	msg string
}

func (err ErrNaN) Error() string { return err.msg }

const (
	MaxExp  = math.MaxInt32
	MinExp  = math.MinInt32
	MaxPrec = math.MaxUint32
)

// Only finite numbers that are not zero have mantissa and exponent.
type form byte

const (
	zero form = iota
	finite
	inf
)

// RoundingMode says which neighbour stands for what lies between two numbers.
type RoundingMode byte

const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

// Accuracy says on which side of the exact result the rounded one lies.
type Accuracy int8

const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

func accuracy(above bool) Accuracy {
	if above {
		return Above
	}
	return Below
}

// NewFloat has the precision of a float64.
func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// round cuts the mantissa, if there is one, to the precision.
func (z *Float) round()

func (z *Float) roundIfLong() {
	z.acc = Exact
	if z.form == finite && uint64(len(z.mant))*wordBits > uint64(z.prec) {
		z.round()
	}
}

// SetPrec rounds z to another precision. With 0 finite numbers become 0.
func (z *Float) SetPrec(prec uint) *Float {
	z.acc = Exact
	if prec == 0 {
		z.prec = 0
		if z.form == finite {
			z.acc = accuracy(z.neg)
			z.form = zero
		}
		return z
	}
	old := z.prec
	z.prec = uint32(min(prec, MaxPrec))
	if z.prec < old {
		z.roundIfLong()
	}
	return z
}

func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode = mode
	z.acc = Exact
	return z
}

func (x *Float) Prec() uint { return uint(x.prec) }

// MinPrec is the precision that x needs.
func (x *Float) MinPrec() uint {
	if x.form != finite {
		return 0
	}
	return uint(len(x.mant))*wordBits - x.mant.trailingZeros()
}

func (x *Float) Mode() RoundingMode { return x.mode }
func (x *Float) Acc() Accuracy      { return x.acc }
func (x *Float) Signbit() bool      { return x.neg }
func (x *Float) IsInf() bool        { return x.form == inf }

// Sign is -1, 0 or 1.
func (x *Float) Sign() int {
	switch {
	case x.form == zero:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// MantExp sets mant, unless it is nil, to the mantissa of x and returns the exponent.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.form == finite {
		exp = int(x.exp)
	}
	if mant != nil {
		mant.Copy(x)
		if mant.form == finite {
			mant.exp = 0
		}
	}
	return exp
}

// setExp gives z an exponent that may be too large or too small, and rounds.
func (z *Float) setExp(exp int64) {
	switch {
	case exp < MinExp:
		z.acc = accuracy(z.neg)
		z.form = zero
	case exp > MaxExp:
		z.acc = accuracy(!z.neg)
		z.form = inf
	default:
		z.form = finite
		z.exp = int32(exp)
		z.roundIfLong()
	}
}

// SetMantExp sets z to mant times 2 to the power of exp.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Copy(mant)
	if z.form == finite {
		z.setExp(int64(z.exp) + int64(exp))
	}
	return z
}

func (x *Float) IsInt() bool {
	if x.form != finite {
		return x.form == zero
	}
	return x.exp > 0 && x.MinPrec() <= uint(x.exp)
}

func (z *Float) SetInf(signbit bool) *Float {
	z.acc = Exact
	z.form = inf
	z.neg = signbit
	return z
}

func (z *Float) Set(x *Float) *Float {
	z.acc = Exact
	if z == x {
		return z
	}
	z.form = x.form
	z.neg = x.neg
	if x.form == finite {
		z.exp = x.exp
		z.mant = z.mant.set(x.mant)
	}
	if z.prec == 0 {
		z.prec = x.prec
	} else if z.prec < x.prec {
		z.roundIfLong()
	}
	return z
}

// Copy gives z also the precision, mode and accuracy of x.
func (z *Float) Copy(x *Float) *Float {
	if z != x {
		mant := z.mant
		if x.form == finite {
			mant = mant.set(x.mant)
		}
		exp := z.exp
		*z = *x
		z.mant = mant
		if x.form != finite {
			z.exp = exp
		}
	}
	return z
}

func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.neg = !z.neg
	return z
}
