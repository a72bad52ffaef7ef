// run
// What Go exports from io, with Go's types (make_signatures.py).
package main

import "io"

const _ uint64 = io.SeekCurrent
const _ uint64 = io.SeekEnd
const _ uint64 = io.SeekStart
var _ *int64 = &new(io.LimitedReader).N
var _ *io.Reader = &new(io.LimitedReader).R
var _ func(io.Writer, io.Reader) (int64, error) = io.Copy
var _ func(io.Writer, io.Reader, []uint8) (int64, error) = io.CopyBuffer
var _ func(io.Writer, io.Reader, int64) (int64, error) = io.CopyN
var _ func(io.Reader, int64) io.Reader = io.LimitReader
var _ func(...io.Reader) io.Reader = io.MultiReader
var _ func(...io.Writer) io.Writer = io.MultiWriter
var _ func(io.WriterAt, int64) *io.OffsetWriter = io.NewOffsetWriter
var _ func(io.ReaderAt, int64, int64) *io.SectionReader = io.NewSectionReader
var _ func(io.Reader) io.ReadCloser = io.NopCloser
var _ func() (*io.PipeReader, *io.PipeWriter) = io.Pipe
var _ func(io.Reader) ([]uint8, error) = io.ReadAll
var _ func(io.Reader, []uint8, int) (int, error) = io.ReadAtLeast
var _ func(io.Reader, []uint8) (int, error) = io.ReadFull
var _ func(io.Reader, io.Writer) io.Reader = io.TeeReader
var _ func(io.Writer, string) (int, error) = io.WriteString
var _ func(io.ByteReader) (uint8, error) = (io.ByteReader).ReadByte
var _ func(io.ByteScanner) (uint8, error) = (io.ByteScanner).ReadByte
var _ func(io.ByteScanner) error = (io.ByteScanner).UnreadByte
var _ func(io.ByteWriter, uint8) error = (io.ByteWriter).WriteByte
var _ func(io.Closer) error = (io.Closer).Close
var _ func(*io.LimitedReader, []uint8) (int, error) = (*io.LimitedReader).Read
var _ func(*io.OffsetWriter, int64, int) (int64, error) = (*io.OffsetWriter).Seek
var _ func(*io.OffsetWriter, []uint8) (int, error) = (*io.OffsetWriter).Write
var _ func(*io.OffsetWriter, []uint8, int64) (int, error) = (*io.OffsetWriter).WriteAt
var _ func(*io.PipeReader) error = (*io.PipeReader).Close
var _ func(*io.PipeReader, error) error = (*io.PipeReader).CloseWithError
var _ func(*io.PipeReader, []uint8) (int, error) = (*io.PipeReader).Read
var _ func(*io.PipeWriter) error = (*io.PipeWriter).Close
var _ func(*io.PipeWriter, error) error = (*io.PipeWriter).CloseWithError
var _ func(*io.PipeWriter, []uint8) (int, error) = (*io.PipeWriter).Write
var _ func(io.ReadCloser) error = (io.ReadCloser).Close
var _ func(io.ReadCloser, []uint8) (int, error) = (io.ReadCloser).Read
var _ func(io.ReadSeekCloser) error = (io.ReadSeekCloser).Close
var _ func(io.ReadSeekCloser, []uint8) (int, error) = (io.ReadSeekCloser).Read
var _ func(io.ReadSeekCloser, int64, int) (int64, error) = (io.ReadSeekCloser).Seek
var _ func(io.ReadSeeker, []uint8) (int, error) = (io.ReadSeeker).Read
var _ func(io.ReadSeeker, int64, int) (int64, error) = (io.ReadSeeker).Seek
var _ func(io.ReadWriteCloser) error = (io.ReadWriteCloser).Close
var _ func(io.ReadWriteCloser, []uint8) (int, error) = (io.ReadWriteCloser).Read
var _ func(io.ReadWriteCloser, []uint8) (int, error) = (io.ReadWriteCloser).Write
var _ func(io.ReadWriteSeeker, []uint8) (int, error) = (io.ReadWriteSeeker).Read
var _ func(io.ReadWriteSeeker, int64, int) (int64, error) = (io.ReadWriteSeeker).Seek
var _ func(io.ReadWriteSeeker, []uint8) (int, error) = (io.ReadWriteSeeker).Write
var _ func(io.ReadWriter, []uint8) (int, error) = (io.ReadWriter).Read
var _ func(io.ReadWriter, []uint8) (int, error) = (io.ReadWriter).Write
var _ func(io.Reader, []uint8) (int, error) = (io.Reader).Read
var _ func(io.ReaderAt, []uint8, int64) (int, error) = (io.ReaderAt).ReadAt
var _ func(io.ReaderFrom, io.Reader) (int64, error) = (io.ReaderFrom).ReadFrom
var _ func(io.RuneReader) (int32, int, error) = (io.RuneReader).ReadRune
var _ func(io.RuneScanner) (int32, int, error) = (io.RuneScanner).ReadRune
var _ func(io.RuneScanner) error = (io.RuneScanner).UnreadRune
var _ func(*io.SectionReader) (io.ReaderAt, int64, int64) = (*io.SectionReader).Outer
var _ func(*io.SectionReader, []uint8) (int, error) = (*io.SectionReader).Read
var _ func(*io.SectionReader, []uint8, int64) (int, error) = (*io.SectionReader).ReadAt
var _ func(*io.SectionReader, int64, int) (int64, error) = (*io.SectionReader).Seek
var _ func(*io.SectionReader) int64 = (*io.SectionReader).Size
var _ func(io.Seeker, int64, int) (int64, error) = (io.Seeker).Seek
var _ func(io.StringWriter, string) (int, error) = (io.StringWriter).WriteString
var _ func(io.WriteCloser) error = (io.WriteCloser).Close
var _ func(io.WriteCloser, []uint8) (int, error) = (io.WriteCloser).Write
var _ func(io.WriteSeeker, int64, int) (int64, error) = (io.WriteSeeker).Seek
var _ func(io.WriteSeeker, []uint8) (int, error) = (io.WriteSeeker).Write
var _ func(io.Writer, []uint8) (int, error) = (io.Writer).Write
var _ func(io.WriterAt, []uint8, int64) (int, error) = (io.WriterAt).WriteAt
var _ func(io.WriterTo, io.Writer) (int64, error) = (io.WriterTo).WriteTo
var _ io.ByteReader
var _ io.ByteWriter
var _ io.Closer
var _ io.LimitedReader
var _ io.OffsetWriter
var _ io.PipeReader
var _ io.PipeWriter
var _ io.Reader
var _ io.ReaderAt
var _ io.ReaderFrom
var _ io.RuneReader
var _ io.SectionReader
var _ io.Seeker
var _ io.StringWriter
var _ io.Writer
var _ io.WriterAt
var _ io.WriterTo
var _ = map[bool]int{false: 0, io.SeekCurrent == 1: 1}
var _ = map[bool]int{false: 0, io.SeekEnd == 2: 1}
var _ = map[bool]int{false: 0, io.SeekStart == 0: 1}
var _ *io.Writer = &io.Discard
var _ *error = &io.EOF
var _ *error = &io.ErrClosedPipe
var _ *error = &io.ErrNoProgress
var _ *error = &io.ErrShortBuffer
var _ *error = &io.ErrShortWrite
var _ *error = &io.ErrUnexpectedEOF

func main() {}
