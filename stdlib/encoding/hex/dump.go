package hex

import (
	"errors"
	"io"
	"strings"
)

// A line of a dump:
//
//	00000010  2e 2f 30 31 32 33 34 35  36 37 38 39 3a 3b 3c 3d  |./0123456789:;<=|
const lineBytes = 16

type dumper struct {
	w      io.Writer
	text   [lineBytes + 2]byte // the right column of the current line, with room for its end
	used   int                 // bytes in the current line
	offset uint32
	closed bool
}

// Dump is what hexdump -C prints for data.
func Dump(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	var buf strings.Builder
	buf.Grow((len(data)/lineBytes + 1) * 79)
	d := Dumper(&buf)
	d.Write(data)
	d.Close()
	return buf.String()
}

// Dumper writes a dump of what is written to it; Close ends the last line.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

// gap stands behind the byte at a place of a line.
func gap(place int) string {
	switch place {
	case 7:
		return "  "
	case lineBytes - 1:
		return "  |"
	}
	return " "
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	var piece [16]byte
	for _, c := range data {
		if d.used == 0 {
			at := d.offset
			start := AppendEncode(piece[:0], []byte{byte(at >> 24), byte(at >> 16), byte(at >> 8), byte(at)})
			if _, err = d.w.Write(append(start, "  "...)); err != nil {
				return n, err
			}
		}
		digits := AppendEncode(piece[:0], []byte{c})
		if _, err = d.w.Write(append(digits, gap(d.used)...)); err != nil {
			return n, err
		}
		n++
		d.offset++
		if c < ' ' || c > '~' {
			c = '.'
		}
		d.text[d.used] = c
		if d.used++; d.used == lineBytes {
			if err = d.endLine(); err != nil {
				return n, err
			}
		}
	}
	return n, nil
}

func (d *dumper) endLine() error {
	_, err := d.w.Write(append(d.text[:d.used], "|\n"...))
	if err == nil {
		d.used = 0
	}
	return err
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if d.used == 0 {
		return nil
	}
	for place := d.used; place < lineBytes; place++ {
		if _, err := d.w.Write([]byte("  " + gap(place))); err != nil {
			return err
		}
	}
	return d.endLine()
}
