// run
// What Go exports from encoding/hex, with Go's types (make_signatures.py).
package main

import "encoding/hex"
import "io"

var _ func([]uint8, []uint8) ([]uint8, error) = hex.AppendDecode
var _ func([]uint8, []uint8) []uint8 = hex.AppendEncode
var _ func([]uint8, []uint8) (int, error) = hex.Decode
var _ func(string) ([]uint8, error) = hex.DecodeString
var _ func(int) int = hex.DecodedLen
var _ func([]uint8) string = hex.Dump
var _ func(io.Writer) io.WriteCloser = hex.Dumper
var _ func([]uint8, []uint8) int = hex.Encode
var _ func([]uint8) string = hex.EncodeToString
var _ func(int) int = hex.EncodedLen
var _ func(io.Reader) io.Reader = hex.NewDecoder
var _ func(io.Writer) io.Writer = hex.NewEncoder
var _ func(hex.InvalidByteError) string = (hex.InvalidByteError).Error
var _ hex.InvalidByteError
var _ *error = &hex.ErrLength

func main() {}
