// Package base64 writes bytes as digits of 6 bits each, and reads them (RFC 4648).
package base64

import (
	"slices"
	"strconv"
	"unsafe"
)

const (
	StdPadding rune = '='
	NoPadding  rune = -1

	noDigit = 0xff
)

// Encoding is an alphabet of 64 digits with what fills up the last group of four.
type Encoding struct {
	digits  [64]byte
	values  [256]byte // of the digits; noDigit for other bytes
	padding rune
	strict  bool
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

var (
	StdEncoding    = NewEncoding(letters + "+/")
	URLEncoding    = NewEncoding(letters + "-_")
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	enc := &Encoding{padding: StdPadding}
	for i := range enc.values {
		enc.values[i] = noDigit
	}
	for i := range len(encoder) {
		digit := encoder[i]
		switch {
		case isNewline(digit):
			panic("encoding alphabet contains newline character")
		case enc.values[digit] != noDigit:
			panic("encoding alphabet includes duplicate symbols")
		}
		enc.digits[i], enc.values[digit] = digit, byte(i)
	}
	return enc
}

func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.values[padding] != noDigit:
		panic("padding contained in alphabet")
	}
	enc.padding = padding
	return &enc
}

// Strict refuses last digits that have bits behind the last byte.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

func (enc *Encoding) EncodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

func (enc *Encoding) DecodedLen(n int) int { return decodedLen(n, enc.padding) }

func decodedLen(n int, padding rune) int {
	if padding == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// encodeGroups writes four digits for each three bytes of src, as long as there is room in dst. It
// tells how many times.
func encodeGroups(digits *[64]byte, dst, src []byte) int

// decodeGroups reads groups of four digits, up to one that has something else in it or finds no room
// for its three bytes. It tells how many.
func decodeGroups(values *[256]byte, dst, src []byte) int

func (enc *Encoding) Encode(dst, src []byte) {
	if len(src) == 0 {
		return
	}
	groups := encodeGroups(&enc.digits, dst, src)
	dst, src = dst[4*groups:], src[3*groups:]
	if len(src) == 0 {
		return
	}
	if len(src) >= 3 {
		_ = dst[3] // there is no room
	}
	bits := uint(src[0]) << 16
	if len(src) == 2 {
		bits |= uint(src[1]) << 8
	}
	for i := range 4 {
		switch {
		case i <= len(src):
			dst[i] = enc.digits[bits>>(18-6*i)&63]
		case enc.padding != NoPadding:
			dst[i] = byte(enc.padding)
		}
	}
}

func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	n := enc.EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	enc.Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

func (enc *Encoding) EncodeToString(src []byte) string {
	dst := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(dst, src)
	return unsafe.String(unsafe.SliceData(dst), len(dst))
}

// CorruptInputError is where the text is wrong.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode leaves newlines out. It tells how many bytes it wrote before an error.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	for at := 0; at < len(src) && err == nil; {
		groups := decodeGroups(&enc.values, dst[n:], src[at:])
		n += 3 * groups
		at += 4 * groups
		var written int
		at, written, err = enc.decodeGroup(dst[n:], src, at)
		n += written
	}
	return n, err
}

// decodeGroup reads up to four digits from src[at:], newlines and padding included.
func (enc *Encoding) decodeGroup(dst, src []byte, at int) (next, n int, err error) {
	bits, digits := uint(0), 0
	for digits < 4 {
		if at == len(src) {
			if digits == 0 {
				return at, 0, nil
			}
			if digits == 1 || enc.padding != NoPadding {
				return at, 0, CorruptInputError(at - digits)
			}
			break
		}
		c := src[at]
		at++
		if value := enc.values[c]; value != noDigit {
			bits = bits<<6 | uint(value)
			digits++
			continue
		}
		if isNewline(c) {
			continue
		}
		if rune(c) != enc.padding || digits < 2 {
			return at, 0, CorruptInputError(at - 1)
		}
		if digits == 2 {
			switch at = skipNewlines(src, at); {
			case at == len(src):
				return at, 0, CorruptInputError(at)
			case rune(src[at]) != enc.padding:
				return at, 0, CorruptInputError(at - 1)
			}
			at++
		}
		if at = skipNewlines(src, at); at < len(src) {
			err = CorruptInputError(at)
		}
		break
	}
	n = digits - 1
	bits <<= 6 * (4 - digits)
	for i := n - 1; i >= 0; i-- {
		dst[i] = byte(bits >> (16 - 8*i))
	}
	if behind := bits & (1<<(8*(3-n)) - 1); enc.strict && behind != 0 {
		return at, 0, CorruptInputError(at - (3 - n))
	}
	return at, n, err
}

func isNewline(c byte) bool { return c == '\n' || c == '\r' }

func skipNewlines(src []byte, at int) int {
	for at < len(src) && isNewline(src[at]) {
		at++
	}
	return at
}

func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	n := len(src)
	for n > 0 && rune(src[n-1]) == enc.padding {
		n--
	}
	n = decodedLen(n, NoPadding)
	dst = slices.Grow(dst, n)
	n, err := enc.Decode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n], err
}

func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	dst := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(dst, []byte(s))
	return dst[:n], err
}
