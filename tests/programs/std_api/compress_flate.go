// run
// What Go exports from compress/flate, with Go's types (make_signatures.py).
package main

import "compress/flate"
import "io"

const _ uint64 = flate.BestCompression
const _ uint64 = flate.BestSpeed
const _ uint64 = flate.NoCompression
var _ *error = &new(flate.ReadError).Err
var _ *int64 = &new(flate.ReadError).Offset
var _ *error = &new(flate.WriteError).Err
var _ *int64 = &new(flate.WriteError).Offset
var _ func(io.Reader) io.ReadCloser = flate.NewReader
var _ func(io.Reader, []uint8) io.ReadCloser = flate.NewReaderDict
var _ func(io.Writer, int) (*flate.Writer, error) = flate.NewWriter
var _ func(io.Writer, int, []uint8) (*flate.Writer, error) = flate.NewWriterDict
var _ func(flate.CorruptInputError) string = (flate.CorruptInputError).Error
var _ func(flate.InternalError) string = (flate.InternalError).Error
var _ func(*flate.ReadError) string = (*flate.ReadError).Error
var _ func(flate.Reader, []uint8) (int, error) = (flate.Reader).Read
var _ func(flate.Reader) (uint8, error) = (flate.Reader).ReadByte
var _ func(flate.Resetter, io.Reader, []uint8) error = (flate.Resetter).Reset
var _ func(*flate.WriteError) string = (*flate.WriteError).Error
var _ func(*flate.Writer) error = (*flate.Writer).Close
var _ func(*flate.Writer) error = (*flate.Writer).Flush
var _ func(*flate.Writer, io.Writer) = (*flate.Writer).Reset
var _ func(*flate.Writer, []uint8) (int, error) = (*flate.Writer).Write
var _ flate.CorruptInputError
var _ flate.InternalError
var _ flate.ReadError
var _ flate.Resetter
var _ flate.WriteError
var _ flate.Writer
var _ = map[bool]int{false: 0, flate.BestCompression == 9: 1}
var _ = map[bool]int{false: 0, flate.BestSpeed == 1: 1}
var _ = map[bool]int{false: 0, flate.DefaultCompression == -1: 1}
var _ = map[bool]int{false: 0, flate.HuffmanOnly == -2: 1}
var _ = map[bool]int{false: 0, flate.NoCompression == 0: 1}

func main() {}
