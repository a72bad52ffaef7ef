// run
// What Go exports from unicode/utf16, with Go's types (make_signatures.py).
package main

import "unicode/utf16"

var _ func([]uint16, int32) []uint16 = utf16.AppendRune
var _ func([]uint16) []int32 = utf16.Decode
var _ func(int32, int32) int32 = utf16.DecodeRune
var _ func([]int32) []uint16 = utf16.Encode
var _ func(int32) (int32, int32) = utf16.EncodeRune
var _ func(int32) bool = utf16.IsSurrogate
var _ func(int32) int = utf16.RuneLen

func main() {}
