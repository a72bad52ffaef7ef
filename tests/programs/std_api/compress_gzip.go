// run
// What Go exports from compress/gzip, with Go's types (make_signatures.py).
package main

import "compress/gzip"
import "io"
import "time"

const _ uint64 = gzip.BestCompression
const _ uint64 = gzip.BestSpeed
const _ uint64 = gzip.NoCompression
var _ *string = &new(gzip.Header).Comment
var _ *[]uint8 = &new(gzip.Header).Extra
var _ *time.Time = &new(gzip.Header).ModTime
var _ *string = &new(gzip.Header).Name
var _ *uint8 = &new(gzip.Header).OS
var _ func(io.Reader) (*gzip.Reader, error) = gzip.NewReader
var _ func(io.Writer) *gzip.Writer = gzip.NewWriter
var _ func(io.Writer, int) (*gzip.Writer, error) = gzip.NewWriterLevel
var _ func(*gzip.Reader) error = (*gzip.Reader).Close
var _ func(*gzip.Reader, bool) = (*gzip.Reader).Multistream
var _ func(*gzip.Reader, []uint8) (int, error) = (*gzip.Reader).Read
var _ func(*gzip.Reader, io.Reader) error = (*gzip.Reader).Reset
var _ func(*gzip.Writer) error = (*gzip.Writer).Close
var _ func(*gzip.Writer) error = (*gzip.Writer).Flush
var _ func(*gzip.Writer, io.Writer) = (*gzip.Writer).Reset
var _ func(*gzip.Writer, []uint8) (int, error) = (*gzip.Writer).Write
var _ gzip.Header
var _ gzip.Reader
var _ gzip.Writer
var _ = map[bool]int{false: 0, gzip.BestCompression == 9: 1}
var _ = map[bool]int{false: 0, gzip.BestSpeed == 1: 1}
var _ = map[bool]int{false: 0, gzip.DefaultCompression == -1: 1}
var _ = map[bool]int{false: 0, gzip.HuffmanOnly == -2: 1}
var _ = map[bool]int{false: 0, gzip.NoCompression == 0: 1}
var _ *error = &gzip.ErrChecksum
var _ *error = &gzip.ErrHeader

func main() {}
