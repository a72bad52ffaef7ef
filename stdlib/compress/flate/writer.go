package flate

import (
	"errors"
	"fmt"
	"io"
)

const (
	NoCompression      = 0
	BestSpeed          = 1
	BestCompression    = 9
	DefaultCompression = -1

	// HuffmanOnly repeats nothing: only the frequencies of bytes count.
	HuffmanOnly = -2
)

var errWriterClosed = errors.New("flate: closed writer")

// Writer compresses what is written to it.
type Writer struct {
	w      io.Writer
	level  int
	dict   []byte
	stream *stream // nil before the first byte
	out    []byte
	err    error
}

const outSize = 32 << 10

func NewWriter(w io.Writer, level int) (*Writer, error) { return NewWriterDict(w, level, nil) }

// NewWriterDict: who decompresses has to know dict too.
func NewWriterDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("flate: invalid compression level %d: want value in range [-2, 9]", level)
	}
	return &Writer{w: w, level: level, dict: append([]byte(nil), dict...)}, nil
}

// compress goes on until the stream holds nothing of data any more, or nothing at all.
func (w *Writer) compress(data []byte, flush int) error {
	if w.stream == nil {
		w.stream = newStream(w.level, w.dict)
		if w.out == nil {
			w.out = make([]byte, outSize)
		}
	}
	for {
		written, read, status := w.stream.run(w.out, data, flush)
		data = data[read:]
		if written > 0 {
			if _, err := w.w.Write(w.out[:written]); err != nil {
				return err
			}
		}
		if status == atEnd || len(data) == 0 && written < len(w.out) {
			return nil
		}
	}
}

func (w *Writer) Write(data []byte) (n int, err error) {
	if w.err != nil {
		return 0, w.err
	}
	if len(data) > 0 {
		if w.err = w.compress(data, noFlush); w.err != nil {
			return 0, w.err
		}
	}
	return len(data), nil
}

// Flush writes all that it takes to decompress what was written so far.
func (w *Writer) Flush() error {
	if w.err == nil {
		w.err = w.compress(nil, syncFlush)
	}
	return w.err
}

func (w *Writer) Close() error {
	if w.err == errWriterClosed {
		return nil
	}
	if w.err == nil {
		w.err = w.compress(nil, finish)
	}
	if w.err != nil {
		return w.err
	}
	w.drop()
	w.err = errWriterClosed
	return nil
}

func (w *Writer) drop() {
	if w.stream != nil {
		w.stream.close()
		w.stream = nil
	}
}

// Reset begins anew, with the same level and dictionary.
func (w *Writer) Reset(dst io.Writer) {
	w.drop()
	w.w, w.err = dst, nil
}
