package big

import "math"

// The operations on finite numbers; the others are told by false, with the precision set.
func (z *Float) add(x, y *Float) bool
func (z *Float) sub(x, y *Float) bool
func (z *Float) mul(x, y *Float) bool
func (z *Float) quo(x, y *Float) bool

func (z *Float) become(f form, neg bool) *Float {
	z.acc = Exact
	z.form = f
	z.neg = neg
	return z
}

// notANumber leaves a valid z behind.
func (z *Float) notANumber(text string) *Float {
	z.become(zero, false)
	panic(ErrNaN{text})
}

func (z *Float) Add(x, y *Float) *Float {
	switch {
	case z.add(x, y):
		return z
	case x.form == inf && y.form == inf && x.neg != y.neg:
		return z.notANumber("addition of infinities with opposite signs")
	case x.form == zero && y.form == zero:
		return z.become(zero, x.neg && y.neg)
	case x.form == inf || y.form == zero:
		return z.Set(x)
	}
	return z.Set(y)
}

func (z *Float) Sub(x, y *Float) *Float {
	switch {
	case z.sub(x, y):
		return z
	case x.form == inf && y.form == inf && x.neg == y.neg:
		return z.notANumber("subtraction of infinities with equal signs")
	case x.form == zero && y.form == zero:
		return z.become(zero, x.neg && !y.neg)
	case x.form == inf || y.form == zero:
		return z.Set(x)
	}
	return z.Neg(y)
}

func (z *Float) Mul(x, y *Float) *Float {
	switch {
	case z.mul(x, y):
		return z
	case x.form == zero && y.form == inf || x.form == inf && y.form == zero:
		return z.notANumber("multiplication of zero with infinity")
	}
	if x.form == inf || y.form == inf {
		return z.become(inf, x.neg != y.neg)
	}
	return z.become(zero, x.neg != y.neg)
}

func (z *Float) Quo(x, y *Float) *Float {
	neg := x.neg != y.neg
	switch {
	case z.quo(x, y):
		return z
	case x.form == zero && y.form == zero || x.form == inf && y.form == inf:
		return z.notANumber("division of zero by zero or infinity by infinity")
	case x.form == zero || y.form == inf:
		return z.become(zero, neg)
	}
	return z.become(inf, neg)
}

func (x *Float) compare(y *Float) int

// Cmp compares; zeros are equal, and so are like infinities.
func (x *Float) Cmp(y *Float) int {
	if x.form == finite && y.form == finite {
		return x.compare(y)
	}
	a, b := x.rank(), y.rank()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// rank orders infinities, finite numbers and zero by sign.
func (x *Float) rank() int {
	if x.neg {
		return -int(x.form)
	}
	return int(x.form)
}

// Sqrt sets z to the square root of x, by Newton's method for its inverse: from t, a root of
// 1/t² - x, the next guess is ½t(3 - xt²), which has twice as many right digits.
func (z *Float) Sqrt(x *Float) *Float {
	z.setPrecIfNone(x.prec)
	if x.Sign() < 0 {
		panic(ErrNaN{"square root of negative operand"})
	}
	if x.form != finite {
		return z.become(x.form, x.neg)
	}
	prec := z.prec
	exp := x.MantExp(z)
	z.prec = prec
	// Half of an even exponent is taken out; the rest stays from ¼ to 2.
	z.exp += int32(exp % 2)
	approximate, _ := z.Float64()
	t := NewFloat(1 / math.Sqrt(approximate))
	var u, v Float
	three := NewFloat(3)
	for t.prec < prec+32 {
		t.prec *= 2
		u.prec, v.prec = t.prec, t.prec
		u.Mul(t, t)
		u.Mul(z, &u)
		v.Sub(three, &u)
		u.Mul(t, &v)
		u.exp--
		t.Set(&u)
	}
	z.Mul(z, t)
	return z.SetMantExp(z, exp/2)
}
