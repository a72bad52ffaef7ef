package flate

import (
	"bufio"
	"bytes"
	"io"
)

// source is compressed data of which not a byte more is taken than belongs to it.
type source interface {
	// peek is what comes next, at least a byte unless there is an error.
	peek() ([]byte, error)
	discard(n int)
}

func sourceOf(r io.Reader) source {
	switch r := r.(type) {
	case *bufio.Reader:
		return buffered{r}
	case *bytes.Buffer:
		return inMemory{r}
	case io.ByteReader:
		if s, ok := r.(seeker); ok {
			return &seekable{r: s}
		}
		return &byByte{r: r}
	}
	return buffered{bufio.NewReaderSize(r, 16<<10)}
}

type buffered struct{ r *bufio.Reader }

func (b buffered) peek() ([]byte, error) {
	if _, err := b.r.Peek(1); err != nil {
		return nil, err
	}
	return b.r.Peek(b.r.Buffered())
}

func (b buffered) discard(n int) { b.r.Discard(n) }

type inMemory struct{ b *bytes.Buffer }

func (m inMemory) peek() ([]byte, error) {
	if m.b.Len() == 0 {
		return nil, io.EOF
	}
	return m.b.Bytes(), nil
}

func (m inMemory) discard(n int) { m.b.Next(n) }

// seeker is a reader of bytes or a string: going back costs nothing.
type seeker interface {
	io.ReadSeeker
	io.ByteScanner
	Len() int
}

type seekable struct {
	r    seeker
	room []byte
	read int // bytes that peek took
}

func (s *seekable) peek() ([]byte, error) {
	if s.room == nil {
		s.room = make([]byte, 16<<10)
	}
	n, err := s.r.Read(s.room)
	s.read = n
	if n > 0 {
		err = nil
	}
	return s.room[:n], err
}

func (s *seekable) discard(n int) {
	if n < s.read {
		s.r.Seek(int64(n-s.read), io.SeekCurrent)
	}
}

// byByte is for readers that can only give one byte after the other.
type byByte struct {
	r    io.ByteReader
	next [1]byte
	has  bool
}

func (b *byByte) peek() (_ []byte, err error) {
	if !b.has {
		if b.next[0], err = b.r.ReadByte(); err != nil {
			return nil, err
		}
		b.has = true
	}
	return b.next[:], nil
}

func (b *byByte) discard(n int) { b.has = b.has && n == 0 }
