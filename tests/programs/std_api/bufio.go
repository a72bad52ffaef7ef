// run
// What Go exports from bufio, with Go's types (make_signatures.py).
package main

import "bufio"
import "io"

const _ uint64 = bufio.MaxScanTokenSize
var _ func(*bufio.Reader, *bufio.Writer) *bufio.ReadWriter = bufio.NewReadWriter
var _ func(io.Reader) *bufio.Reader = bufio.NewReader
var _ func(io.Reader, int) *bufio.Reader = bufio.NewReaderSize
var _ func(io.Reader) *bufio.Scanner = bufio.NewScanner
var _ func(io.Writer) *bufio.Writer = bufio.NewWriter
var _ func(io.Writer, int) *bufio.Writer = bufio.NewWriterSize
var _ func([]uint8, bool) (int, []uint8, error) = bufio.ScanBytes
var _ func([]uint8, bool) (int, []uint8, error) = bufio.ScanLines
var _ func([]uint8, bool) (int, []uint8, error) = bufio.ScanRunes
var _ func([]uint8, bool) (int, []uint8, error) = bufio.ScanWords
var _ func(bufio.ReadWriter) int = (bufio.ReadWriter).Available
var _ func(bufio.ReadWriter) []uint8 = (bufio.ReadWriter).AvailableBuffer
var _ func(bufio.ReadWriter, int) (int, error) = (bufio.ReadWriter).Discard
var _ func(bufio.ReadWriter) error = (bufio.ReadWriter).Flush
var _ func(bufio.ReadWriter, int) ([]uint8, error) = (bufio.ReadWriter).Peek
var _ func(bufio.ReadWriter, []uint8) (int, error) = (bufio.ReadWriter).Read
var _ func(bufio.ReadWriter) (uint8, error) = (bufio.ReadWriter).ReadByte
var _ func(bufio.ReadWriter, uint8) ([]uint8, error) = (bufio.ReadWriter).ReadBytes
var _ func(bufio.ReadWriter, io.Reader) (int64, error) = (bufio.ReadWriter).ReadFrom
var _ func(bufio.ReadWriter) ([]uint8, bool, error) = (bufio.ReadWriter).ReadLine
var _ func(bufio.ReadWriter) (int32, int, error) = (bufio.ReadWriter).ReadRune
var _ func(bufio.ReadWriter, uint8) ([]uint8, error) = (bufio.ReadWriter).ReadSlice
var _ func(bufio.ReadWriter, uint8) (string, error) = (bufio.ReadWriter).ReadString
var _ func(bufio.ReadWriter) error = (bufio.ReadWriter).UnreadByte
var _ func(bufio.ReadWriter) error = (bufio.ReadWriter).UnreadRune
var _ func(bufio.ReadWriter, []uint8) (int, error) = (bufio.ReadWriter).Write
var _ func(bufio.ReadWriter, uint8) error = (bufio.ReadWriter).WriteByte
var _ func(bufio.ReadWriter, int32) (int, error) = (bufio.ReadWriter).WriteRune
var _ func(bufio.ReadWriter, string) (int, error) = (bufio.ReadWriter).WriteString
var _ func(bufio.ReadWriter, io.Writer) (int64, error) = (bufio.ReadWriter).WriteTo
var _ func(*bufio.Reader) int = (*bufio.Reader).Buffered
var _ func(*bufio.Reader, int) (int, error) = (*bufio.Reader).Discard
var _ func(*bufio.Reader, int) ([]uint8, error) = (*bufio.Reader).Peek
var _ func(*bufio.Reader, []uint8) (int, error) = (*bufio.Reader).Read
var _ func(*bufio.Reader) (uint8, error) = (*bufio.Reader).ReadByte
var _ func(*bufio.Reader, uint8) ([]uint8, error) = (*bufio.Reader).ReadBytes
var _ func(*bufio.Reader) ([]uint8, bool, error) = (*bufio.Reader).ReadLine
var _ func(*bufio.Reader) (int32, int, error) = (*bufio.Reader).ReadRune
var _ func(*bufio.Reader, uint8) ([]uint8, error) = (*bufio.Reader).ReadSlice
var _ func(*bufio.Reader, uint8) (string, error) = (*bufio.Reader).ReadString
var _ func(*bufio.Reader, io.Reader) = (*bufio.Reader).Reset
var _ func(*bufio.Reader) int = (*bufio.Reader).Size
var _ func(*bufio.Reader) error = (*bufio.Reader).UnreadByte
var _ func(*bufio.Reader) error = (*bufio.Reader).UnreadRune
var _ func(*bufio.Reader, io.Writer) (int64, error) = (*bufio.Reader).WriteTo
var _ func(*bufio.Scanner, []uint8, int) = (*bufio.Scanner).Buffer
var _ func(*bufio.Scanner) []uint8 = (*bufio.Scanner).Bytes
var _ func(*bufio.Scanner) error = (*bufio.Scanner).Err
var _ func(*bufio.Scanner) bool = (*bufio.Scanner).Scan
var _ func(*bufio.Scanner, bufio.SplitFunc) = (*bufio.Scanner).Split
var _ func(*bufio.Scanner) string = (*bufio.Scanner).Text
var _ func(*bufio.Writer) int = (*bufio.Writer).Available
var _ func(*bufio.Writer) []uint8 = (*bufio.Writer).AvailableBuffer
var _ func(*bufio.Writer) int = (*bufio.Writer).Buffered
var _ func(*bufio.Writer) error = (*bufio.Writer).Flush
var _ func(*bufio.Writer, io.Reader) (int64, error) = (*bufio.Writer).ReadFrom
var _ func(*bufio.Writer, io.Writer) = (*bufio.Writer).Reset
var _ func(*bufio.Writer) int = (*bufio.Writer).Size
var _ func(*bufio.Writer, []uint8) (int, error) = (*bufio.Writer).Write
var _ func(*bufio.Writer, uint8) error = (*bufio.Writer).WriteByte
var _ func(*bufio.Writer, int32) (int, error) = (*bufio.Writer).WriteRune
var _ func(*bufio.Writer, string) (int, error) = (*bufio.Writer).WriteString
var _ bufio.ReadWriter
var _ bufio.Reader
var _ bufio.Scanner
var _ bufio.Writer
var _ = map[bool]int{false: 0, bufio.MaxScanTokenSize == 65536: 1}
var _ *error = &bufio.ErrAdvanceTooFar
var _ *error = &bufio.ErrBadReadCount
var _ *error = &bufio.ErrBufferFull
var _ *error = &bufio.ErrFinalToken
var _ *error = &bufio.ErrInvalidUnreadByte
var _ *error = &bufio.ErrInvalidUnreadRune
var _ *error = &bufio.ErrNegativeAdvance
var _ *error = &bufio.ErrNegativeCount
var _ *error = &bufio.ErrTooLong

func main() {}
