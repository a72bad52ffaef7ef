package big

import (
	"errors"
	"fmt"
	"strings"
)

// Scan reads a fraction or a decimal number for fmt.Scan and its like.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(c rune) bool { return strings.ContainsRune("+-/0123456789.eE", c) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(token)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}

// SetString makes z what all of s writes, as a fraction or as a number with or without exponent;
// else it returns nil and false, and z is any number.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if numerator, denominator, isFraction := strings.Cut(s, "/"); isFraction {
		if _, ok := z.a.SetString(numerator, anyPrefix); !ok {
			return nil, false
		}
		r := strings.NewReader(denominator)
		m, err := scanMantissa(r, anyPrefix, noPoint)
		if err != nil || r.Len() != 0 {
			return nil, false
		}
		m.store(&z.b)
		if len(z.b.abs) == 0 {
			return nil, false
		}
		return z.norm(), true
	}
	r := strings.NewReader(s)
	neg, err := scanSign(r)
	if err != nil {
		return nil, false
	}
	m, err := scanMantissa(r, anyPrefix, mayPoint)
	if err != nil {
		return nil, false
	}
	exp, expBase, err := scanExponent(r, true)
	if err != nil || r.Len() != 0 {
		return nil, false
	}
	m.store(&z.a)
	z.b.SetInt64(1)
	if len(z.a.abs) == 0 {
		return z.norm(), true
	}
	exp2, exp5 := m.exponents(exp, expBase)
	const most5, most2 = 1e6, 1e7
	if exp5 < -most5 || exp5 > most5 || exp2 < -most2 || exp2 > most2 {
		return nil, false
	}
	var five Int
	five.power(NewInt(5), NewInt(max(exp5, -exp5)))
	if exp5 > 0 {
		z.a.Mul(&z.a, &five)
	} else {
		z.b.Set(&five)
	}
	if exp2 > 0 {
		z.a.Lsh(&z.a, uint(exp2))
	} else {
		z.b.Lsh(&z.b, uint(-exp2))
	}
	z.a.neg = neg
	return z.norm(), true
}

// exponents are those of 2 and 5 that a number's point and its written exponent stand for.
func (m *mantissa) exponents(exp int64, expBase int) (exp2, exp5 int64) {
	shift := int64(m.fraction)
	switch m.base {
	case 10:
		exp2, exp5 = -shift, -shift
	case 2:
		exp2 = -shift
	case 8:
		exp2 = -3 * shift
	case 16:
		exp2 = -4 * shift
	}
	if expBase == 10 {
		exp5 += exp
	}
	return exp2 + exp, exp5
}

// String writes a/b, even if b is 1.
func (x *Rat) String() string { return string(x.append(nil)) }

func (x *Rat) append(buf []byte) []byte {
	buf = append(x.a.Append(buf, 10), '/')
	return x.Denom().Append(buf, 10)
}

// RatString is as String, without a denominator of 1.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString writes so many decimal places, rounded to nearest, halves away from zero.
func (x *Rat) FloatString(prec int) string {
	var scaled, rest, ten Int
	prec = max(prec, 0)
	ten.power(NewInt(10), NewInt(int64(prec)))
	denominator := x.Denom()
	scaled.Mul(scaled.Abs(&x.a), &ten)
	scaled.QuoRem(&scaled, denominator, &rest)
	if rest.Lsh(&rest, 1).CmpAbs(denominator) >= 0 {
		scaled.Add(&scaled, one)
	}
	digits := scaled.String()
	if missing := prec + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	text := digits
	if prec > 0 {
		point := len(digits) - prec
		text = digits[:point] + "." + digits[point:]
	}
	if x.a.neg {
		text = "-" + text
	}
	return text
}

// FloatPrec is how many decimal places do not repeat, and whether x has no others.
func (x *Rat) FloatPrec() (n int, exact bool) {
	var q, rest, quotient Int
	denominator := x.Denom()
	twos := denominator.TrailingZeroBits()
	q.Rsh(denominator, twos)
	// Powers of 5 that divide q, each the square of the one before, while they do; then each once,
	// from the largest down.
	var powers []*Int
	for power := NewInt(5); power.CmpAbs(&q) <= 0; power = new(Int).Mul(power, power) {
		if quotient.QuoRem(&q, power, &rest); len(rest.abs) != 0 {
			break
		}
		powers = append(powers, power)
	}
	fives := uint(0)
	for i := len(powers) - 1; i >= 0; i-- {
		if quotient.QuoRem(&q, powers[i], &rest); len(rest.abs) == 0 {
			fives += 1 << i
			q.Set(&quotient)
		}
	}
	return int(max(twos, fives)), q.Cmp(one) == 0
}

const ratEncoding = 1

func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	numerator := x.a.Bytes()
	if uint64(len(numerator)) > 1<<32-1 {
		return nil, errors.New("Rat.GobEncode: numerator too large")
	}
	buf := []byte{signByte(ratEncoding, x.a.neg)}
	buf = appendUint(buf, uint64(len(numerator)), 4)
	return append(append(buf, numerator...), x.b.Bytes()...), nil
}

func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if version := buf[0] >> 1; version != ratEncoding {
		return fmt.Errorf("Rat.GobDecode: encoding version %d not supported", version)
	}
	size := leadingUint(buf[1:], 4)
	rest := buf[5:]
	if uint64(len(rest)) < size {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	z.a.SetBytes(rest[:size])
	z.a.neg = buf[0]&1 != 0
	z.b.SetBytes(rest[size:])
	return nil
}

func (x *Rat) AppendText(b []byte) ([]byte, error) {
	if x.IsInt() {
		return x.a.AppendText(b)
	}
	return x.append(b), nil
}

func (x *Rat) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
