// Package iotest has readers and writers that behave as badly as their interfaces allow, and a test of readers.
package iotest

import (
	"errors"
	"io"
	"log"
)

// A readFunc is a reader made of its Read method.
type readFunc func(p []byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }

// A writeFunc is a writer made of its Write method.
type writeFunc func(p []byte) (int, error)

func (f writeFunc) Write(p []byte) (int, error) { return f(p) }

func logTransfer(prefix string, p []byte, err error) {
	if err != nil {
		log.Printf("%s %x: %v", prefix, p, err)
	} else {
		log.Printf("%s %x", prefix, p)
	}
}

// NewReadLogger logs what is read of r, in hexadecimal.
func NewReadLogger(prefix string, r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) {
		n, err := r.Read(p)
		logTransfer(prefix, p[:n], err)
		return n, err
	})
}

// NewWriteLogger logs what is written to w, in hexadecimal.
func NewWriteLogger(prefix string, w io.Writer) io.Writer {
	return writeFunc(func(p []byte) (int, error) {
		n, err := w.Write(p)
		logTransfer(prefix, p[:n], err)
		return n, err
	})
}

// OneByteReader reads a byte at a time.
func OneByteReader(r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) {
		if len(p) == 0 {
			return 0, nil
		}
		return r.Read(p[:1])
	})
}

// HalfReader reads half of what it is asked for.
func HalfReader(r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) { return r.Read(p[:(len(p)+1)/2]) })
}

// DataErrReader gives the last bytes together with the error that r gives after them.
func DataErrReader(r io.Reader) io.Reader {
	buffer := make([]byte, 1024)
	var waiting []byte
	return readFunc(func(p []byte) (n int, err error) {
		for {
			if len(waiting) == 0 {
				var got int
				got, err = r.Read(buffer)
				waiting = buffer[:got]
			}
			if n > 0 || err != nil {
				return n, err
			}
			n = copy(p, waiting)
			waiting = waiting[n:]
		}
	})
}

// ErrTimeout is the error of TimeoutReader.
var ErrTimeout = errors.New("timeout")

// TimeoutReader fails once, at the second read.
func TimeoutReader(r io.Reader) io.Reader {
	reads := 0
	return readFunc(func(p []byte) (int, error) {
		if reads++; reads == 2 {
			return 0, ErrTimeout
		}
		return r.Read(p)
	})
}

// ErrReader gives nothing but the error.
func ErrReader(err error) io.Reader {
	return readFunc(func([]byte) (int, error) { return 0, err })
}

// TruncateWriter writes n bytes to w and loses the rest without a word.
func TruncateWriter(w io.Writer, n int64) io.Writer {
	return writeFunc(func(p []byte) (int, error) {
		if n <= 0 {
			return len(p), nil
		}
		written, err := w.Write(p[:min(n, int64(len(p)))])
		n -= int64(written)
		if err == nil {
			written = len(p)
		}
		return written, err
	})
}
