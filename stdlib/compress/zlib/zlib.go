// Package zlib reads and writes data in the zlib format (RFC 1950): compressed, with a sum at the end.
package zlib

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/adler32"
	"io"

	"compress/flate"
)

const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

// The two bytes of the header, the first one on top: method and window, then the level and whether a
// dictionary is needed. 31 divides it.
const (
	methodAndWindow = 0x78 << 8
	methodBits      = 0x0f << 8
	deflated        = 8 << 8
	largestWindow   = 7
	hasDict         = 0x20
)

var (
	ErrChecksum   = errors.New("zlib: invalid checksum")
	ErrDictionary = errors.New("zlib: invalid dictionary")
	ErrHeader     = errors.New("zlib: invalid header")
)

// Writer compresses what is written to it. The header is written with the first byte, or at Flush or
// Close.
type Writer struct {
	w     io.Writer
	level int
	dict  []byte
	begun bool
	flate *flate.Writer
	sum   hash.Hash32
	err   error
}

func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevelDict(w, DefaultCompression, nil)
	return z
}

func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	return NewWriterLevelDict(w, level, nil)
}

// NewWriterLevelDict: who decompresses has to know dict too.
func NewWriterLevelDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("zlib: invalid compression level: %d", level)
	}
	return &Writer{w: w, level: level, dict: dict}, nil
}

// Reset begins anew, with the same level and dictionary.
func (z *Writer) Reset(w io.Writer) {
	*z = Writer{w: w, level: z.level, dict: z.dict, flate: z.flate}
	if z.flate != nil {
		z.flate.Reset(w)
	}
}

// begin writes the header, if that has not been done.
func (z *Writer) begin() error {
	if z.begun {
		return z.err
	}
	z.begun = true
	header := uint16(methodAndWindow)
	switch z.level {
	case HuffmanOnly, NoCompression, BestSpeed:
	case 2, 3, 4, 5:
		header |= 1 << 6
	case 6, DefaultCompression:
		header |= 2 << 6
	default:
		header |= 3 << 6
	}
	if z.dict != nil {
		header |= hasDict
	}
	header += 31 - header%31
	b := binary.BigEndian.AppendUint16(nil, header)
	if z.dict != nil {
		b = binary.BigEndian.AppendUint32(b, adler32.Checksum(z.dict))
	}
	if _, z.err = z.w.Write(b); z.err == nil && z.flate == nil {
		z.flate, z.err = flate.NewWriterDict(z.w, z.level, z.dict)
	}
	z.sum = adler32.New()
	return z.err
}

func (z *Writer) Write(p []byte) (n int, err error) {
	if z.begin() != nil || len(p) == 0 {
		return 0, z.err
	}
	if n, z.err = z.flate.Write(p); z.err == nil {
		z.sum.Write(p)
	}
	return n, z.err
}

// Flush writes all that it takes to decompress what was written so far.
func (z *Writer) Flush() error {
	if z.begin() == nil {
		z.err = z.flate.Flush()
	}
	return z.err
}

func (z *Writer) Close() error {
	if z.begin() != nil {
		return z.err
	}
	if z.err = z.flate.Close(); z.err == nil {
		_, z.err = z.w.Write(binary.BigEndian.AppendUint32(nil, z.sum.Sum32()))
	}
	return z.err
}

// Resetter is what the readers here are besides: they can be used for other data.
type Resetter interface {
	Reset(r io.Reader, dict []byte) error
}

type reader struct {
	r     flate.Reader
	flate io.ReadCloser
	sum   hash.Hash32
	err   error
}

func NewReader(r io.Reader) (io.ReadCloser, error) { return NewReaderDict(r, nil) }

// NewReaderDict decompresses what was compressed with dict, or without any.
func NewReaderDict(r io.Reader, dict []byte) (io.ReadCloser, error) {
	z := new(reader)
	if err := z.Reset(r, dict); err != nil {
		return nil, err
	}
	return z, nil
}

func (z *reader) take(b []byte) error {
	_, err := io.ReadFull(z.r, b)
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (z *reader) Reset(r io.Reader, dict []byte) error {
	*z = reader{flate: z.flate, sum: adler32.New()}
	if bytewise, ok := r.(flate.Reader); ok {
		z.r = bytewise
	} else {
		z.r = bufio.NewReader(r)
	}
	z.err = z.begin(dict)
	return z.err
}

func (z *reader) begin(dict []byte) error {
	var b [4]byte
	if err := z.take(b[:2]); err != nil {
		return err
	}
	header := binary.BigEndian.Uint16(b[:])
	if header&methodBits != deflated || header>>12 > largestWindow || header%31 != 0 {
		return ErrHeader
	}
	if header&hasDict == 0 {
		dict = nil
	} else if err := z.take(b[:]); err != nil {
		return err
	} else if binary.BigEndian.Uint32(b[:]) != adler32.Checksum(dict) {
		return ErrDictionary
	}
	if z.flate == nil {
		z.flate = flate.NewReaderDict(z.r, dict)
		return nil
	}
	return z.flate.(flate.Resetter).Reset(z.r, dict)
}

func (z *reader) Read(p []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	n, z.err = z.flate.Read(p)
	z.sum.Write(p[:n])
	if z.err == io.EOF {
		var b [4]byte
		if err := z.take(b[:]); err != nil {
			z.err = err
		} else if binary.BigEndian.Uint32(b[:]) != z.sum.Sum32() {
			z.err = ErrChecksum
		}
	}
	return n, z.err
}

// Close does not close what the data is read from.
func (z *reader) Close() error {
	if z.err != nil && z.err != io.EOF {
		return z.err
	}
	z.err = z.flate.Close()
	return z.err
}
