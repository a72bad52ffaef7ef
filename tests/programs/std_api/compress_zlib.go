// run
// What Go exports from compress/zlib, with Go's types (make_signatures.py).
package main

import "compress/zlib"
import "io"

const _ uint64 = zlib.BestCompression
const _ uint64 = zlib.BestSpeed
const _ uint64 = zlib.NoCompression
var _ func(io.Reader) (io.ReadCloser, error) = zlib.NewReader
var _ func(io.Reader, []uint8) (io.ReadCloser, error) = zlib.NewReaderDict
var _ func(io.Writer) *zlib.Writer = zlib.NewWriter
var _ func(io.Writer, int) (*zlib.Writer, error) = zlib.NewWriterLevel
var _ func(io.Writer, int, []uint8) (*zlib.Writer, error) = zlib.NewWriterLevelDict
var _ func(zlib.Resetter, io.Reader, []uint8) error = (zlib.Resetter).Reset
var _ func(*zlib.Writer) error = (*zlib.Writer).Close
var _ func(*zlib.Writer) error = (*zlib.Writer).Flush
var _ func(*zlib.Writer, io.Writer) = (*zlib.Writer).Reset
var _ func(*zlib.Writer, []uint8) (int, error) = (*zlib.Writer).Write
var _ zlib.Resetter
var _ zlib.Writer
var _ = map[bool]int{false: 0, zlib.BestCompression == 9: 1}
var _ = map[bool]int{false: 0, zlib.BestSpeed == 1: 1}
var _ = map[bool]int{false: 0, zlib.DefaultCompression == -1: 1}
var _ = map[bool]int{false: 0, zlib.HuffmanOnly == -2: 1}
var _ = map[bool]int{false: 0, zlib.NoCompression == 0: 1}
var _ *error = &zlib.ErrChecksum
var _ *error = &zlib.ErrDictionary
var _ *error = &zlib.ErrHeader

func main() {}
