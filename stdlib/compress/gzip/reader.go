package gzip

import (
	"bufio"
	"encoding/binary"
	"hash/crc32"
	"io"
	"time"

	"compress/flate"
)

// Reader decompresses a file, or several that stand one behind the other. Header is the first one's.
type Reader struct {
	Header
	r       flate.Reader
	flate   io.ReadCloser
	sum     uint32
	size    uint32
	oneFile bool
	err     error
}

func NewReader(r io.Reader) (*Reader, error) {
	z := new(Reader)
	if err := z.Reset(r); err != nil {
		return nil, err
	}
	return z, nil
}

func (z *Reader) Reset(r io.Reader) error {
	*z = Reader{flate: z.flate}
	if bytewise, ok := r.(flate.Reader); ok {
		z.r = bytewise
	} else {
		z.r = bufio.NewReader(r)
	}
	z.Header, z.err = z.begin()
	return z.err
}

// Multistream(false) makes the end of a file an end of file; Reset with the same reader goes on.
func (z *Reader) Multistream(ok bool) { z.oneFile = !ok }

func inside(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// take reads n bytes of the header, which its sum is over.
func (z *Reader) take(n int) ([]byte, error) {
	b := make([]byte, n)
	_, err := io.ReadFull(z.r, b)
	z.sum = crc32.Update(z.sum, crc32.IEEETable, b)
	return b, err
}

func (z *Reader) takeText() (string, error) {
	var text []rune
	for range longestText {
		b, err := z.take(1)
		switch {
		case err != nil:
			return "", inside(err)
		case b[0] == 0:
			return string(text), nil
		}
		text = append(text, rune(b[0]))
	}
	return "", ErrHeader
}

// begin reads a header. io.EOF: there is no further file.
func (z *Reader) begin() (h Header, err error) {
	z.sum = 0
	fixed, err := z.take(headerSize)
	if err != nil {
		return h, err
	}
	if fixed[0] != firstByte || fixed[1] != secondByte || fixed[2] != deflated {
		return h, ErrHeader
	}
	if seconds := binary.LittleEndian.Uint32(fixed[4:]); seconds > 0 {
		h.ModTime = time.Unix(int64(seconds), 0)
	}
	h.OS = fixed[9]
	if fixed[3]&hasExtra != 0 {
		size, err := z.take(2)
		if err != nil {
			return h, inside(err)
		}
		if h.Extra, err = z.take(int(binary.LittleEndian.Uint16(size))); err != nil {
			return h, inside(err)
		}
	}
	if fixed[3]&hasName != 0 {
		if h.Name, err = z.takeText(); err != nil {
			return h, err
		}
	}
	if fixed[3]&hasComment != 0 {
		if h.Comment, err = z.takeText(); err != nil {
			return h, err
		}
	}
	if fixed[3]&hasHeaderSum != 0 {
		wanted := uint16(z.sum)
		b, err := z.take(2)
		if err != nil {
			return h, inside(err)
		}
		if binary.LittleEndian.Uint16(b) != wanted {
			return h, ErrHeader
		}
	}
	z.sum, z.size = 0, 0
	if z.flate == nil {
		z.flate = flate.NewReader(z.r)
		return h, nil
	}
	return h, z.flate.(flate.Resetter).Reset(z.r, nil)
}

// finish compares what was read with what the end of the file says, and goes on to the next one.
func (z *Reader) finish() error {
	var end [8]byte
	if _, err := io.ReadFull(z.r, end[:]); err != nil {
		return inside(err)
	}
	if binary.LittleEndian.Uint32(end[:4]) != z.sum || binary.LittleEndian.Uint32(end[4:]) != z.size {
		return ErrChecksum
	}
	if z.oneFile {
		return io.EOF
	}
	_, err := z.begin()
	return err
}

func (z *Reader) Read(p []byte) (n int, err error) {
	for z.err == nil && n == 0 {
		n, err = z.flate.Read(p)
		z.sum = crc32.Update(z.sum, crc32.IEEETable, p[:n])
		z.size += uint32(n)
		if err == io.EOF {
			err = z.finish()
		} else if err == nil && n == 0 {
			return 0, nil
		}
		z.err = err
	}
	return n, z.err
}

// Close does not close what the file is read from.
func (z *Reader) Close() error { return z.flate.Close() }
