package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Text writes x as strconv.FormatFloat does for the formats e, E, f, g and G, with any number of
// digits; x is a mantissa in hexadecimal from 1, p one below 1, b one in decimal of all bits.
func (x *Float) Text(format byte, prec int) string { return string(x.Append(nil, format, prec)) }

func (x *Float) String() string { return x.Text('g', 10) }

// decimal is the text of |x| for e, E, f, g and G.
func (x *Float) decimal(format byte, prec int) string

func (x *Float) Append(buf []byte, format byte, prec int) []byte {
	if x.form == inf {
		if x.neg {
			return append(buf, "-Inf"...)
		}
		return append(buf, "+Inf"...)
	}
	text := ""
	switch format {
	case 'b':
		text = x.binaryText()
	case 'p':
		text = x.halfText()
	case 'x':
		text = x.hexText(prec)
	case 'e', 'E', 'f', 'g', 'G':
		text = x.decimal(format, prec)
	default:
		return append(buf, '%', format)
	}
	if x.neg {
		buf = append(buf, '-')
	}
	return append(buf, text...)
}

// mantissa is the mantissa as an integer of so many bits, of which x has no more.
func (x *Float) mantissa(bits int) *Int {
	return &Int{abs: shifted(nil, x.mant, bits-len(x.mant)*wordBits)}
}

func signed(exp int64) string {
	if exp >= 0 {
		return "+" + strconv.FormatInt(exp, 10)
	}
	return strconv.FormatInt(exp, 10)
}

func (x *Float) binaryText() string {
	if x.form == zero {
		return "0"
	}
	return x.mantissa(int(x.prec)).String() + "p" + signed(int64(x.exp)-int64(x.prec))
}

func (x *Float) halfText() string {
	if x.form == zero {
		return "0"
	}
	digits := (&Int{abs: x.mant}).Text(16)
	return "0x." + strings.TrimRight(digits, "0") + "p" + signed(int64(x.exp))
}

func (x *Float) hexText(prec int) string {
	if x.form == zero {
		if prec > 0 {
			return "0x0." + strings.Repeat("0", prec) + "p+00"
		}
		return "0x0p+00"
	}
	bits := 1 + 4*uint(prec)
	if prec < 0 {
		bits = 1 + (x.MinPrec()+2)/4*4
	}
	rounded := new(Float).SetPrec(bits).SetMode(x.mode).Set(x)
	digits := rounded.mantissa(int(bits)).Text(16)
	text := "0x1"
	if len(digits) > 1 {
		text += "." + digits[1:]
	}
	exp := signed(int64(rounded.exp) - 1)
	if len(exp) == 2 {
		exp = exp[:1] + "0" + exp[1:]
	}
	return text + "p" + exp
}

// Format writes x for the verbs of floating-point numbers, and p.
func (x *Float) Format(s fmt.State, format rune) {
	prec, hasPrec := s.Precision()
	if !hasPrec {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v', 'g', 'G':
		if format == 'v' {
			format = 'g'
		}
		if !hasPrec {
			prec = -1
		}
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	text := x.Text(byte(format), prec)
	sign := ""
	switch {
	case text[0] == '-':
		sign, text = "-", text[1:]
	case text[0] == '+':
		sign, text = "+", text[1:]
		if s.Flag(' ') {
			sign = " "
		}
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	width, _ := s.Width()
	padding := width - len(sign) - len(text)
	switch {
	case s.Flag('0') && !x.IsInf():
		write(s, sign)
		writeRepeated(s, "0", padding)
		write(s, text)
	case s.Flag('-'):
		write(s, sign)
		write(s, text)
		writeRepeated(s, " ", padding)
	default:
		writeRepeated(s, " ", padding)
		write(s, sign)
		write(s, text)
	}
}

func (z *Float) SetString(s string) (*Float, bool) {
	if f, _, err := z.Parse(s, anyPrefix); err == nil {
		return f, true
	}
	return nil, false
}

// scan reads as much of r as is a number. The mantissa is rounded once more after it is multiplied
// by the power of 5 in a decimal exponent, which is computed with 64 more bits.
func (z *Float) scan(r io.ByteScanner, base int) (f *Float, b int, err error) {
	prec := z.prec
	if prec == 0 {
		prec = 64
	}
	z.form = zero
	if z.neg, err = scanSign(r); err != nil {
		return nil, 0, err
	}
	m, err := scanMantissa(r, base, mayPoint)
	if err != nil {
		return nil, m.base, err
	}
	exp, expBase, err := scanExponent(r, base == anyPrefix)
	if err != nil {
		return nil, m.base, err
	}
	var integer Int
	m.store(&integer)
	z.prec = prec
	z.acc = Exact
	if len(integer.abs) == 0 {
		return z, m.base, nil
	}
	length := integer.BitLen()
	exp2, exp5 := m.exponents(exp, expBase)
	exp2 += int64(length)
	if exp2 < MinExp || exp2 > MaxExp {
		return nil, m.base, errors.New("exponent overflow")
	}
	z.mant = shifted(z.mant, integer.abs, len(integer.abs)*wordBits-length)
	z.form = finite
	z.exp = int32(exp2)
	if exp5 == 0 {
		z.roundIfLong()
		return z, m.base, nil
	}
	power := new(Float).SetPrec(uint(prec) + 64)
	if exp5 < 0 {
		z.Quo(z, power.setPowerOf5(uint64(-exp5)))
	} else {
		z.Mul(z, power.setPowerOf5(uint64(exp5)))
	}
	return z, m.base, nil
}

// setPowerOf5 starts from the largest power that a word holds; the squares that it is multiplied by
// have 64 more bits.
func (z *Float) setPowerOf5(n uint64) *Float {
	const inWord = 27
	power := uint64(1)
	for range min(n, inWord) {
		power *= 5
	}
	z.SetUint64(power)
	if n <= inWord {
		return z
	}
	square := new(Float).SetPrec(z.Prec() + 64).SetUint64(5)
	for n -= inWord; n > 0; n >>= 1 {
		if n&1 != 0 {
			z.Mul(z, square)
		}
		square.Mul(square, square)
	}
	return z
}

// Parse makes z what all of s is, a number or an infinity, as Go writes it if base is 0.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	unsigned := s
	if len(s) == 4 && (s[0] == '+' || s[0] == '-') {
		unsigned = s[1:]
	}
	if unsigned == "Inf" || unsigned == "inf" {
		return z.SetInf(s[0] == '-'), 0, nil
	}
	r := strings.NewReader(s)
	if f, b, err = z.scan(r, base); err != nil {
		return f, b, err
	}
	if c, err := r.ReadByte(); err == nil {
		return f, b, fmt.Errorf("expected end of string, found %q", c)
	}
	return f, b, nil
}

func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// Scan reads a number for fmt.Scan and its like, but no infinity.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	_, _, err := z.scan(stateReader{s}, anyPrefix)
	return err
}

const floatEncoding = 1

func (x *Float) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	flags := byte(x.mode&7)<<5 | byte((x.acc+1)&3)<<3 | byte(x.form&3)<<1
	if x.neg {
		flags |= 1
	}
	buf := appendUint([]byte{floatEncoding, flags}, uint64(x.prec), 4)
	if x.form != finite {
		return buf, nil
	}
	buf = appendUint(buf, uint64(x.exp), 4)
	for i := len(x.mant) - 1; i >= 0; i-- {
		buf = appendUint(buf, uint64(x.mant[i]), 8)
	}
	return buf, nil
}

func (z *Float) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Float{}
		return nil
	}
	if len(buf) < 6 {
		return errors.New("Float.GobDecode: buffer too small")
	}
	if buf[0] != floatEncoding {
		return fmt.Errorf("Float.GobDecode: encoding version %d not supported", buf[0])
	}
	prec, mode := z.prec, z.mode
	z.mode = RoundingMode(buf[1] >> 5 & 7)
	z.acc = Accuracy(buf[1]>>3&3) - 1
	z.form = form(buf[1] >> 1 & 3)
	z.neg = buf[1]&1 != 0
	z.prec = uint32(leadingUint(buf[2:], 4))
	if z.form == finite {
		if len(buf) < 10 {
			return errors.New("Float.GobDecode: buffer too small for finite form float")
		}
		z.exp = int32(leadingUint(buf[6:], 4))
		mant := Int{abs: z.mant}
		z.mant = mant.SetBytes(buf[10:]).abs
		// Nothing is done with what is no number.
		switch n := len(z.mant); {
		case n == 0:
			return errors.New("Float.GobDecode: nonzero finite number with empty mantissa")
		case z.mant[n-1]>>(wordBits-1) == 0:
			return fmt.Errorf("Float.GobDecode: msb not set in last word %#x of %s", z.mant[n-1], z.Text('p', 0))
		case z.prec == 0 && prec == 0:
			return errors.New("Float.GobDecode: zero precision finite number")
		}
	}
	if prec != 0 {
		z.mode = mode
		z.SetPrec(uint(prec))
	}
	return nil
}

func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

func (x *Float) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

func (z *Float) UnmarshalText(text []byte) error {
	_, _, err := z.Parse(string(text), anyPrefix)
	if err != nil {
		err = fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return err
}

func (i Accuracy) String() string {
	switch i {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return "Accuracy(" + strconv.Itoa(int(i)) + ")"
}

func (i RoundingMode) String() string {
	names := [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}
	if int(i) < len(names) {
		return names[i]
	}
	return "RoundingMode(" + strconv.Itoa(int(i)) + ")"
}
