// run
// What Go exports from crypto/subtle, with Go's types (make_signatures.py).
package main

import "crypto/subtle"

var _ func(uint8, uint8) int = subtle.ConstantTimeByteEq
var _ func([]uint8, []uint8) int = subtle.ConstantTimeCompare
var _ func(int, []uint8, []uint8) = subtle.ConstantTimeCopy
var _ func(int32, int32) int = subtle.ConstantTimeEq
var _ func(int, int) int = subtle.ConstantTimeLessOrEq
var _ func(int, int, int) int = subtle.ConstantTimeSelect
var _ func(func()) = subtle.WithDataIndependentTiming
var _ func([]uint8, []uint8, []uint8) int = subtle.XORBytes

func main() {}
