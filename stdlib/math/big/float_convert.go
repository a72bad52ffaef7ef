package big

import (
	"math"
	"math/bits"
)

func (z *Float) setWord(neg bool, x uint64, exp int) {
	z.acc = Exact
	z.neg = neg
	if x == 0 {
		z.form = zero
		return
	}
	shift := bits.LeadingZeros64(x)
	z.form = finite
	z.mant = append(z.mant[:0], Word(x<<shift))
	z.exp = int32(exp - shift)
	z.roundIfLong()
}

func (z *Float) setPrecIfNone(prec uint32) {
	if z.prec == 0 {
		z.prec = prec
	}
}

func (z *Float) SetUint64(x uint64) *Float {
	z.setPrecIfNone(64)
	z.setWord(false, x, 64)
	return z
}

func (z *Float) SetInt64(x int64) *Float {
	z.setPrecIfNone(64)
	z.setWord(x < 0, uint64(max(x, -x)), 64)
	return z
}

func (z *Float) SetFloat64(x float64) *Float {
	z.setPrecIfNone(53)
	if math.IsNaN(x) {
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	}
	if math.IsInf(x, 0) {
		return z.SetInf(x < 0)
	}
	fraction, exp := math.Frexp(math.Abs(x))
	z.setWord(math.Signbit(x), uint64(fraction*(1<<53))<<11, exp)
	return z
}

func (z *Float) SetInt(x *Int) *Float {
	length := x.BitLen()
	z.setPrecIfNone(uint32(max(length, 64)))
	z.acc = Exact
	z.neg = x.neg
	if length == 0 {
		z.form = zero
		return z
	}
	z.mant = shifted(z.mant, x.abs, len(x.abs)*wordBits-length)
	z.setExp(int64(length))
	return z
}

// shifted is x times 2 to the power of n, if need be in memory of its own.
func shifted(z, x nat, n int) nat {
	result := Int{abs: z}
	if n < 0 {
		result.Rsh(&Int{abs: x}, uint(-n))
	} else {
		result.Lsh(&Int{abs: x}, uint(n))
	}
	return result.abs
}

func (z *Float) SetRat(x *Rat) *Float {
	if x.IsInt() {
		return z.SetInt(x.Num())
	}
	var a, b Float
	a.SetInt(x.Num())
	b.SetInt(x.Denom())
	z.setPrecIfNone(max(a.prec, b.prec))
	return z.Quo(&a, &b)
}

// Uint64 cuts off the fraction; what does not fit becomes the nearest that does.
func (x *Float) Uint64() (uint64, Accuracy) {
	switch {
	case x.form == zero:
		return 0, Exact
	case x.neg:
		return 0, Above
	case x.form == inf || x.exp > 64:
		return math.MaxUint64, Below
	case x.exp <= 0:
		return 0, Below
	}
	u := x.integerWord()
	if x.MinPrec() <= uint(x.exp) {
		return u, Exact
	}
	// Go takes any number of up to 64 bits for exact here.
	if x.MinPrec() <= 64 {
		return u, Exact
	}
	return u, Below
}

// The integer part of the absolute value, if the exponent is from 1 to 64.
func (x *Float) integerWord() uint64 {
	return uint64(x.mant[len(x.mant)-1]) >> (64 - uint(x.exp))
}

func (x *Float) Int64() (int64, Accuracy) {
	truncated := accuracy(x.neg)
	switch {
	case x.form == zero:
		return 0, Exact
	case x.form == finite && x.exp <= 0:
		return 0, truncated
	case x.form == finite && x.exp <= 63:
		i := int64(x.integerWord())
		if x.neg {
			i = -i
		}
		if x.MinPrec() <= uint(x.exp) {
			truncated = Exact
		}
		return i, truncated
	case !x.neg:
		return math.MaxInt64, Below
	}
	if x.form == finite && x.exp == 64 && x.MinPrec() == 1 {
		truncated = Exact
	}
	return math.MinInt64, truncated
}

func (x *Float) toFloat32() (float32, Accuracy)
func (x *Float) toFloat64() (float64, Accuracy)

// Float32 and Float64 are the nearest, 0 or infinite for what is too small or too large.
func (x *Float) Float32() (float32, Accuracy) {
	if x.form == finite {
		return x.toFloat32()
	}
	f, acc := x.Float64()
	return float32(f), acc
}

func (x *Float) Float64() (float64, Accuracy) {
	f := 0.0
	switch x.form {
	case finite:
		return x.toFloat64()
	case inf:
		f = math.Inf(1)
	}
	if x.neg {
		f = -f
	}
	return f, Exact
}

// Int cuts off the fraction; nil for infinities. The result is z unless that is nil.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	if x.form == inf {
		return nil, accuracy(x.neg)
	}
	if z == nil {
		z = new(Int)
	}
	switch {
	case x.form == zero:
		return z.SetInt64(0), Exact
	case x.exp <= 0:
		return z.SetInt64(0), accuracy(x.neg)
	}
	acc := accuracy(x.neg)
	if x.MinPrec() <= uint(x.exp) {
		acc = Exact
	}
	z.abs = shifted(z.abs, x.mant, int(x.exp)-len(x.mant)*wordBits)
	z.neg = x.neg
	return z, acc
}

// Rat is x itself; nil for infinities.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if x.form == inf {
		return nil, accuracy(x.neg)
	}
	if z == nil {
		z = new(Rat)
	}
	if x.form == zero {
		return z.SetInt64(0), Exact
	}
	z.b.SetInt64(1)
	if shift := int(x.exp) - len(x.mant)*wordBits; shift >= 0 {
		z.a.abs = shifted(z.a.abs, x.mant, shift)
		z.b.abs = z.b.abs[:0]
		z.a.neg = x.neg
		return z, Exact
	} else {
		z.a.abs = z.a.abs.set(x.mant)
		z.b.Lsh(&z.b, uint(-shift))
	}
	z.a.neg = x.neg
	return z.norm(), Exact
}
