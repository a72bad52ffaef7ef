package big

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// Text writes x to a base from 2 to MaxBase, with lower-case letters before upper-case ones.
func (x *Int) Text(base int) string

func (x *Int) Append(buf []byte, base int) []byte { return append(buf, x.Text(base)...) }

func (x *Int) String() string { return x.Text(10) }

// setDigits makes z the number that text writes if it is nothing but digits of the base behind a
// sign or none; else it returns false.
func (z *Int) setDigits(text string, base int) bool

// SetString makes z the number that all of s is, as Go writes it if base is 0; else it returns nil
// and false, and z is any number.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	if z.setDigits(s, base) {
		return z, true
	}
	r := strings.NewReader(s)
	if err := z.scan(r, base); err != nil {
		return nil, false
	}
	if r.Len() != 0 {
		return nil, false
	}
	return z, true
}

func (z *Int) scan(r io.ByteScanner, base int) error {
	neg, err := scanSign(r)
	if err != nil {
		return err
	}
	m, err := scanMantissa(r, base, noPoint)
	if err != nil {
		return err
	}
	m.store(z)
	z.neg = neg && len(z.abs) > 0
	return nil
}

// Scan reads a number for fmt.Scan and its like.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := anyPrefix
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	return z.scan(stateReader{s}, base)
}

func write(s fmt.State, text string) { io.WriteString(s, text) }

func writeRepeated(s fmt.State, text string, count int) {
	if count > 0 {
		write(s, strings.Repeat(text, count))
	}
}

// Format writes x for the verbs of integers.
func (x *Int) Format(s fmt.State, ch rune) {
	base := 10
	prefix := ""
	switch ch {
	case 'd', 's', 'v':
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0"
	case 'O':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		write(s, "<nil>")
		return
	}
	if !s.Flag('#') && ch != 'O' {
		prefix = ""
	}
	sign := ""
	switch {
	case x.neg:
		sign = "-"
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	digits := strings.TrimPrefix(x.Text(base), "-")
	if ch == 'X' {
		digits = strings.ToUpper(digits)
	}
	zeros := 0
	precision, hasPrecision := s.Precision()
	if hasPrecision {
		if precision == 0 && digits == "0" {
			return
		}
		zeros = max(precision-len(digits), 0)
	}
	left, right := 0, 0
	width, _ := s.Width()
	if missing := width - len(sign) - len(prefix) - zeros - len(digits); missing > 0 {
		switch {
		case s.Flag('-'):
			right = missing
		case s.Flag('0') && !hasPrecision:
			zeros = missing
		default:
			left = missing
		}
	}
	writeRepeated(s, " ", left)
	write(s, sign)
	write(s, prefix)
	writeRepeated(s, "0", zeros)
	write(s, digits)
	writeRepeated(s, " ", right)
}

// The first byte of an encoding: the version above the bit of the sign.
const intEncoding = 1

func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	return append([]byte{signByte(intEncoding, x.neg)}, x.Bytes()...), nil
}

func signByte(version byte, neg bool) byte {
	if neg {
		return version<<1 | 1
	}
	return version << 1
}

// appendUint appends the low bytes of x, the most significant one first; leadingUint reads them.
func appendUint(buf []byte, x uint64, size int) []byte {
	for i := size - 1; i >= 0; i-- {
		buf = append(buf, byte(x>>(8*i)))
	}
	return buf
}

func leadingUint(buf []byte, size int) (x uint64) {
	for _, b := range buf[:size] {
		x = x<<8 | uint64(b)
	}
	return x
}

func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if version := buf[0] >> 1; version != intEncoding {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", version)
	}
	z.SetBytes(buf[1:])
	z.neg = buf[0]&1 != 0
	return nil
}

func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

func (x *Int) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), anyPrefix); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.Append(nil, 10), nil
}

func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
