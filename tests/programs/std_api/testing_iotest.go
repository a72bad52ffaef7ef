// run
// What Go exports from testing/iotest, with Go's types (make_signatures.py).
package main

import "io"
import "testing/iotest"

var _ func(io.Reader) io.Reader = iotest.DataErrReader
var _ func(error) io.Reader = iotest.ErrReader
var _ func(io.Reader) io.Reader = iotest.HalfReader
var _ func(string, io.Reader) io.Reader = iotest.NewReadLogger
var _ func(string, io.Writer) io.Writer = iotest.NewWriteLogger
var _ func(io.Reader) io.Reader = iotest.OneByteReader
var _ func(io.Reader, []uint8) error = iotest.TestReader
var _ func(io.Reader) io.Reader = iotest.TimeoutReader
var _ func(io.Writer, int64) io.Writer = iotest.TruncateWriter
var _ *error = &iotest.ErrTimeout

func main() {}
