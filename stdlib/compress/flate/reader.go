package flate

import (
	"errors"
	"io"
	"strconv"
)

// CorruptInputError is the offset of what is no compressed data.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "flate: corrupt input before offset " + strconv.FormatInt(int64(e), 10)
}

type InternalError string

func (e InternalError) Error() string { return "flate: internal error: " + string(e) }

// ReadError is not used any more: errors of the reader are returned as they are.
type ReadError struct {
	Offset int64
	Err    error
}

func (e *ReadError) Error() string {
	return "flate: read error at offset " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// WriteError is not used any more.
type WriteError struct {
	Offset int64
	Err    error
}

func (e *WriteError) Error() string {
	return "flate: write error at offset " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// Resetter is what the readers here are besides: they can be used for other data.
type Resetter interface {
	Reset(r io.Reader, dict []byte) error
}

// Reader is what nothing is read from beyond the compressed data.
type Reader interface {
	io.Reader
	io.ByteReader
}

var errReaderClosed = errors.New("flate: closed reader")

type decompressor struct {
	source source
	stream *stream
	offset int64 // in the compressed data
	err    error
}

func NewReader(r io.Reader) io.ReadCloser { return NewReaderDict(r, nil) }

// NewReaderDict decompresses what was compressed with dict.
func NewReaderDict(r io.Reader, dict []byte) io.ReadCloser {
	d := new(decompressor)
	d.Reset(r, dict)
	return d
}

func (d *decompressor) Reset(r io.Reader, dict []byte) error {
	d.drop()
	*d = decompressor{source: sourceOf(r), stream: newStream(inflating, dict)}
	return nil
}

func (d *decompressor) drop() {
	if d.stream != nil {
		d.stream.close()
		d.stream = nil
	}
}

func (d *decompressor) Read(b []byte) (int, error) {
	for d.err == nil && len(b) > 0 {
		in, err := d.source.peek()
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		// What the stream still holds comes out without input.
		written, read, status := d.stream.run(b, in, noFlush)
		d.source.discard(read)
		d.offset += int64(read)
		switch {
		case status == atEnd:
			d.end(io.EOF)
		case status == isCorrupt:
			d.end(CorruptInputError(d.offset))
		case written == 0 && err != nil:
			d.end(err)
		}
		if written > 0 {
			return written, d.err
		}
	}
	return 0, d.err
}

// end: nothing more comes, and the native part is not needed.
func (d *decompressor) end(err error) {
	d.err = err
	d.drop()
}

func (d *decompressor) Close() error {
	d.drop()
	if d.err == io.EOF {
		return nil
	}
	err := d.err
	if err == nil {
		d.err = errReaderClosed
	}
	return err
}
