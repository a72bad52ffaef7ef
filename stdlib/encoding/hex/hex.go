// Package hex writes bytes as pairs of hexadecimal digits, and reads them.
package hex

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"unsafe"
)

var ErrLength = errors.New("encoding/hex: odd length hex string")

// InvalidByteError is the byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

func EncodedLen(n int) int { return 2 * n }
func DecodedLen(x int) int { return x / 2 }

// encode writes as many digits of src as dst has room for.
func encode(dst, src []byte)

// decode reads pairs of digits up to one that has something else in it, or finds no room. It tells how
// many.
func decode(dst, src []byte) int

func Encode(dst, src []byte) int {
	encode(dst, src)
	if len(dst) < 2*len(src) {
		_ = dst[len(dst)]
	}
	return 2 * len(src)
}

func AppendEncode(dst, src []byte) []byte {
	n := EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

func EncodeToString(src []byte) string {
	dst := make([]byte, EncodedLen(len(src)))
	Encode(dst, src)
	return unsafe.String(unsafe.SliceData(dst), len(dst))
}

func isDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// Decode tells how many bytes it wrote before an error.
func Decode(dst, src []byte) (int, error) {
	n := decode(dst, src)
	rest := src[2*n:]
	if len(rest) == 0 {
		return n, nil
	}
	for _, c := range rest[:min(2, len(rest))] {
		if !isDigit(c) {
			return n, InvalidByteError(c)
		}
	}
	if len(rest) > 1 {
		_ = dst[n] // there is no room
	}
	return n, ErrLength
}

func AppendDecode(dst, src []byte) ([]byte, error) {
	n := DecodedLen(len(src))
	dst = slices.Grow(dst, n)
	n, err := Decode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n], err
}

func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, DecodedLen(len(s)))
	n, err := Decode(dst, []byte(s))
	return dst[:n], err
}

const bufferSize = 1024

type encoder struct {
	w   io.Writer
	err error
	buf [bufferSize]byte
}

func NewEncoder(w io.Writer) io.Writer { return &encoder{w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	for len(p) > 0 && e.err == nil {
		piece := p[:min(len(p), bufferSize/2)]
		p = p[len(piece):]
		var written int
		written, e.err = e.w.Write(e.buf[:Encode(e.buf[:], piece)])
		n += written / 2
	}
	return n, e.err
}

type decoder struct {
	r    io.Reader
	err  error
	left []byte // what was read and not decoded yet, a part of buf
	buf  [bufferSize]byte
}

// NewDecoder reads an even number of digits from r.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.left) < 2 && d.err == nil {
		d.fill()
	}
	pairs := min(len(p), len(d.left)/2)
	n, err = Decode(p[:pairs], d.left[:2*pairs])
	d.left = d.left[2*n:]
	if err != nil {
		d.left, d.err = nil, err
	}
	if len(d.left) < 2 {
		return n, d.err
	}
	return n, nil
}

func (d *decoder) fill() {
	kept := copy(d.buf[:], d.left)
	n, err := d.r.Read(d.buf[kept:])
	d.left, d.err = d.buf[:kept+n], err
	if err == io.EOF && len(d.left)%2 != 0 {
		d.err = io.ErrUnexpectedEOF
		if last := d.left[len(d.left)-1]; !isDigit(last) {
			d.err = InvalidByteError(last)
		}
	}
}
