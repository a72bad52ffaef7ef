// run
// What Go exports from encoding, with Go's types (make_signatures.py).
package main

import "encoding"

var _ func(encoding.BinaryAppender, []uint8) ([]uint8, error) = (encoding.BinaryAppender).AppendBinary
var _ func(encoding.BinaryMarshaler) ([]uint8, error) = (encoding.BinaryMarshaler).MarshalBinary
var _ func(encoding.BinaryUnmarshaler, []uint8) error = (encoding.BinaryUnmarshaler).UnmarshalBinary
var _ func(encoding.TextAppender, []uint8) ([]uint8, error) = (encoding.TextAppender).AppendText
var _ func(encoding.TextMarshaler) ([]uint8, error) = (encoding.TextMarshaler).MarshalText
var _ func(encoding.TextUnmarshaler, []uint8) error = (encoding.TextUnmarshaler).UnmarshalText
var _ encoding.BinaryAppender
var _ encoding.BinaryMarshaler
var _ encoding.BinaryUnmarshaler
var _ encoding.TextAppender
var _ encoding.TextMarshaler
var _ encoding.TextUnmarshaler

func main() {}
