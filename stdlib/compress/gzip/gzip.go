// Package gzip reads and writes gzip files (RFC 1952).
package gzip

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"time"

	"compress/flate"
)

const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

// The first bytes of a file, and the bits of the fourth.
const (
	firstByte  = 0x1f
	secondByte = 0x8b
	deflated   = 8

	hasHeaderSum = 1 << 1
	hasExtra     = 1 << 2
	hasName      = 1 << 3
	hasComment   = 1 << 4

	headerSize  = 10
	unknownOS   = 255
	longestText = 512
)

var (
	ErrChecksum = errors.New("gzip: invalid checksum")
	ErrHeader   = errors.New("gzip: invalid header")
)

// Header is what a file says of its contents. Texts are of Latin-1's characters.
type Header struct {
	Comment string
	Extra   []byte
	ModTime time.Time
	Name    string
	OS      byte
}

// Writer compresses what is written to it. The header is written with the first byte, or at Flush or
// Close.
type Writer struct {
	Header
	w      io.Writer
	level  int
	begun  bool
	closed bool
	flate  *flate.Writer
	sum    uint32
	size   uint32
	err    error
}

func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevel(w, DefaultCompression)
	return z
}

func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("gzip: invalid compression level: %d", level)
	}
	z := &Writer{level: level}
	z.Reset(w)
	return z, nil
}

// Reset begins a file of its own, with the same level.
func (z *Writer) Reset(w io.Writer) {
	*z = Writer{Header: Header{OS: unknownOS}, w: w, level: z.level, flate: z.flate}
	if z.flate != nil {
		z.flate.Reset(w)
	}
}

func latin1(b []byte, s string) ([]byte, error) {
	for _, r := range s {
		if r == 0 || r > 0xff {
			return nil, errors.New("gzip.Write: non-Latin-1 header string")
		}
		b = append(b, byte(r))
	}
	return append(b, 0), nil
}

// begin writes the header, as far as it is right.
func (z *Writer) begin() error {
	z.begun = true
	b := []byte{firstByte, secondByte, deflated, 0, 0, 0, 0, 0, 0, z.OS}
	if z.ModTime.After(time.Unix(0, 0)) {
		binary.LittleEndian.PutUint32(b[4:], uint32(z.ModTime.Unix()))
	}
	switch z.level {
	case BestCompression:
		b[8] = 2
	case BestSpeed:
		b[8] = 4
	}
	var err error
	if z.Extra != nil {
		b[3] |= hasExtra
		if len(z.Extra) > 0xffff {
			err = errors.New("gzip.Write: Extra data is too large")
		} else {
			b = binary.LittleEndian.AppendUint16(b, uint16(len(z.Extra)))
			b = append(b, z.Extra...)
		}
	}
	for _, text := range [...]struct {
		bit byte
		s   string
	}{{hasName, z.Name}, {hasComment, z.Comment}} {
		if text.s != "" && err == nil {
			b[3] |= text.bit
			b, err = latin1(b, text.s)
		}
	}
	if err != nil {
		return err
	}
	if _, err = z.w.Write(b); err == nil && z.flate == nil {
		z.flate, err = flate.NewWriter(z.w, z.level)
	}
	return err
}

func (z *Writer) Write(p []byte) (n int, err error) {
	if z.err == nil && !z.begun {
		z.err = z.begin()
	}
	if z.err != nil {
		return 0, z.err
	}
	z.size += uint32(len(p))
	z.sum = crc32.Update(z.sum, crc32.IEEETable, p)
	n, z.err = z.flate.Write(p)
	return n, z.err
}

// Flush writes all that it takes to decompress what was written so far.
func (z *Writer) Flush() error {
	if z.closed || z.err != nil {
		return z.err
	}
	if _, err := z.Write(nil); err != nil {
		return err
	}
	z.err = z.flate.Flush()
	return z.err
}

func (z *Writer) Close() error {
	if z.closed || z.err != nil {
		return z.err
	}
	z.closed = true
	if _, err := z.Write(nil); err != nil {
		return err
	}
	if z.err = z.flate.Close(); z.err != nil {
		return z.err
	}
	b := binary.LittleEndian.AppendUint32(nil, z.sum)
	_, z.err = z.w.Write(binary.LittleEndian.AppendUint32(b, z.size))
	return z.err
}
