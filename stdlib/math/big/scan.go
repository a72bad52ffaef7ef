package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

var (
	errNoDigits  = errors.New("number has no digits")
	errSeparator = errors.New("'_' must separate successive digits")
)

// A digit's value in bases that have so many; 255 for other characters. Up to base 36 letters mean
// the same in both cases.
func digitValue(c byte, base int) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'z':
		return c - 'a' + 10
	case 'A' <= c && c <= 'Z':
		if base <= 36 {
			return c - 'A' + 10
		}
		return c - 'A' + 36
	}
	return 255
}

func scanSign(r io.ByteScanner) (neg bool, err error) {
	c, err := r.ReadByte()
	if err != nil {
		return false, err
	}
	if c != '-' && c != '+' {
		r.UnreadByte()
	}
	return c == '-', nil
}

// pointMode says whether a number may have a fraction. One that may has no octal prefix "0".
type pointMode bool

const (
	noPoint   pointMode = false
	mayPoint  pointMode = true
	anyPrefix           = 0
)

// mantissa is what scanMantissa found: digits without separators and point, of which the last
// `fraction` stood behind the point.
type mantissa struct {
	digits   []byte
	base     int
	fraction int
}

func (m *mantissa) store(z *Int) { z.setDigits(string(m.digits), m.base) }

// A separator may stand behind a digit or a prefix only.
type separators struct {
	afterDigit, afterSeparator, wrong bool
}

func (s *separators) digit()   { s.afterDigit, s.afterSeparator = true, false }
func (s *separators) other()   { s.wrong = s.wrong || s.afterSeparator; *s = separators{wrong: s.wrong} }
func (s *separators) separator() {
	s.wrong = s.wrong || !s.afterDigit
	s.afterDigit, s.afterSeparator = false, true
}

func (s *separators) err() error {
	if s.wrong || s.afterSeparator {
		return errSeparator
	}
	return nil
}

// scanMantissa reads as many characters as belong to a number without sign. Base 0 takes Go's
// prefixes and separators.
func scanMantissa(r io.ByteScanner, base int, point pointMode) (m mantissa, err error) {
	valid := base == anyPrefix || 2 <= base && base <= MaxBase
	if point == mayPoint {
		valid = base == anyPrefix || base == 2 || base == 8 || base == 10 || base == 16
	}
	if !valid {
		panic(fmt.Sprintf("invalid number base %d", base))
	}
	m.base = base
	var seps separators
	c, err := r.ReadByte()
	onlyZeroPrefix := false
	if base == anyPrefix {
		m.base = 10
		if err == nil && c == '0' {
			seps.digit()
			m.digits = append(m.digits, c)
			if c, err = r.ReadByte(); err == nil {
				switch c {
				case 'b', 'B':
					m.base = 2
				case 'o', 'O':
					m.base = 8
				case 'x', 'X':
					m.base = 16
				default:
					onlyZeroPrefix = point == noPoint
				}
				switch {
				case m.base != 10:
					m.digits = m.digits[:0]
					c, err = r.ReadByte()
				case onlyZeroPrefix:
					m.base = 8
					m.digits = m.digits[:0]
				}
			}
		}
	}
	pointAt := -1
	for ; err == nil; c, err = r.ReadByte() {
		switch {
		case c == '.' && point == mayPoint && pointAt < 0:
			seps.other()
			pointAt = len(m.digits)
			continue
		case c == '_' && base == anyPrefix:
			seps.separator()
			continue
		case int(digitValue(c, m.base)) < m.base:
			seps.digit()
			m.digits = append(m.digits, c)
			continue
		}
		r.UnreadByte()
		break
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil {
		err = seps.err()
	}
	if len(m.digits) == 0 {
		if onlyZeroPrefix {
			m.digits, m.base = append(m.digits, '0'), 10
			return m, err
		}
		err = errNoDigits
	}
	if pointAt >= 0 {
		m.fraction = len(m.digits) - pointAt
	}
	return m, err
}

// scanExponent reads an exponent, if there is one: of 10 behind e, of 2 behind p.
func scanExponent(r io.ByteScanner, mayHaveSeparators bool) (exp int64, base int, err error) {
	c, err := r.ReadByte()
	if err != nil {
		if err == io.EOF {
			err = nil
		}
		return 0, 10, err
	}
	switch c {
	case 'e', 'E':
		base = 10
	case 'p', 'P':
		base = 2
	default:
		r.UnreadByte()
		return 0, 10, nil
	}
	var digits []byte
	c, err = r.ReadByte()
	if err == nil && (c == '+' || c == '-') {
		if c == '-' {
			digits = append(digits, c)
		}
		c, err = r.ReadByte()
	}
	hasDigits := false
	var seps separators
	for ; err == nil; c, err = r.ReadByte() {
		if '0' <= c && c <= '9' {
			digits = append(digits, c)
			seps.digit()
			hasDigits = true
			continue
		}
		if c == '_' && mayHaveSeparators {
			seps.separator()
			continue
		}
		r.UnreadByte()
		break
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil && !hasDigits {
		err = errNoDigits
	}
	if err == nil {
		exp, err = strconv.ParseInt(string(digits), 10, 64)
	}
	if err == nil {
		err = seps.err()
	}
	return exp, base, err
}

// stateReader reads bytes from what fmt hands to Scan.
type stateReader struct {
	fmt.ScanState
}

func (r stateReader) ReadByte() (byte, error) {
	c, size, err := r.ReadRune()
	if size != 1 && err == nil {
		err = fmt.Errorf("invalid rune %#U", c)
	}
	return byte(c), err
}

func (r stateReader) UnreadByte() error { return r.UnreadRune() }
