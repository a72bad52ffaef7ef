// Package strconv converts between values and their texts.
package strconv

import "errors"

const IntSize = 64

var (
	ErrRange  = errors.New("value out of range")
	ErrSyntax = errors.New("invalid syntax")
)

// NumError says which conversion of which text failed.
type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// What the parsers below say beside the value.
const (
	parsed = iota
	badSyntax
	outOfRange
	badBase
	badBitSize
)

func parseUint(s string, base, bitSize int) (n uint64, status int)
func parseInt(s string, base, bitSize int) (n int64, status int)
func parseFloat(s string, bitSize int) (f float64, status int)

// parseFloatPrefix reads the number that s begins with.
func parseFloatPrefix(s string, bitSize int) (f float64, length int, status int)

func numError(function, s string, status, base, bitSize int) error {
	// The text is kept, so it must not share memory with a larger one.
	s = string([]byte(s))
	switch status {
	case badSyntax:
		return &NumError{function, s, ErrSyntax}
	case outOfRange:
		return &NumError{function, s, ErrRange}
	case badBase:
		return &NumError{function, s, errors.New("invalid base " + Itoa(base))}
	}
	return &NumError{function, s, errors.New("invalid bit size " + Itoa(bitSize))}
}

func ParseUint(s string, base int, bitSize int) (uint64, error) {
	n, status := parseUint(s, base, bitSize)
	if status != parsed {
		return n, numError("ParseUint", s, status, base, bitSize)
	}
	return n, nil
}

func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	n, status := parseInt(s, base, bitSize)
	if status != parsed {
		return n, numError("ParseInt", s, status, base, bitSize)
	}
	return n, nil
}

func Atoi(s string) (int, error) {
	n, status := parseInt(s, 10, 0)
	if status != parsed {
		return int(n), numError("Atoi", s, status, 10, 0)
	}
	return int(n), nil
}

func ParseFloat(s string, bitSize int) (float64, error) {
	f, status := parseFloat(s, bitSize)
	if status != parsed {
		return f, numError("ParseFloat", s, status, 0, bitSize)
	}
	return f, nil
}

func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, numError("ParseBool", str, badSyntax, 0, 0)
}

func formatInt(i int64, base int) string
func formatUint(i uint64, base int) string
func formatFloat(f float64, format byte, prec, bitSize int) string

func checkBase(base int) {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
}

func FormatInt(i int64, base int) string {
	checkBase(base)
	return formatInt(i, base)
}

func FormatUint(i uint64, base int) string {
	checkBase(base)
	return formatUint(i, base)
}

func Itoa(i int) string { return formatInt(int64(i), 10) }

func checkBitSize(bitSize int) {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
}

func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	checkBitSize(bitSize)
	return formatFloat(f, fmt, prec, bitSize)
}

func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func AppendInt(dst []byte, i int64, base int) []byte   { return append(dst, FormatInt(i, base)...) }
func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }
func AppendBool(dst []byte, b bool) []byte             { return append(dst, FormatBool(b)...) }

func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}

// FormatComplex writes c as (a+bi).
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	half := bitSize / 2
	im := FormatFloat(imag(c), fmt, prec, half)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, half) + im + "i)"
}

// ParseComplex reads what FormatComplex writes, also without the parentheses or one of the parts.
func ParseComplex(s string, bitSize int) (complex128, error) {
	half := 64
	if bitSize == 64 {
		half = 32
	}
	whole := s
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	first, n, status := parseFloatPrefix(s, half)
	s = s[n:]
	switch {
	case status == badSyntax || s == "":
		return complexResult(complex(first, 0), status, whole)
	case s == "i":
		return complexResult(complex(0, first), status, whole)
	case s[0] == '+':
		// For "+NaNi"; two signs of the same kind remain an error.
		if len(s) > 1 && s[1] != '+' {
			s = s[1:]
		}
	case s[0] != '-':
		return complexResult(0, badSyntax, whole)
	}
	second, n, secondStatus := parseFloatPrefix(s, half)
	if secondStatus == badSyntax || s[n:] != "i" {
		return complexResult(0, badSyntax, whole)
	}
	if status == parsed {
		status = secondStatus
	}
	return complexResult(complex(first, second), status, whole)
}

func complexResult(c complex128, status int, s string) (complex128, error) {
	if status == badSyntax {
		return 0, numError("ParseComplex", s, badSyntax, 0, 0)
	}
	if status != parsed {
		return c, numError("ParseComplex", s, status, 0, 0)
	}
	return c, nil
}
