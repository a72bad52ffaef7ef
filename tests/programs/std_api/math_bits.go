// run
// What Go exports from math/bits, with Go's types (make_signatures.py).
package main

import "math/bits"

const _ uint64 = bits.UintSize
var _ func(uint, uint, uint) (uint, uint) = bits.Add
var _ func(uint32, uint32, uint32) (uint32, uint32) = bits.Add32
var _ func(uint64, uint64, uint64) (uint64, uint64) = bits.Add64
var _ func(uint, uint, uint) (uint, uint) = bits.Div
var _ func(uint32, uint32, uint32) (uint32, uint32) = bits.Div32
var _ func(uint64, uint64, uint64) (uint64, uint64) = bits.Div64
var _ func(uint) int = bits.LeadingZeros
var _ func(uint16) int = bits.LeadingZeros16
var _ func(uint32) int = bits.LeadingZeros32
var _ func(uint64) int = bits.LeadingZeros64
var _ func(uint8) int = bits.LeadingZeros8
var _ func(uint) int = bits.Len
var _ func(uint16) int = bits.Len16
var _ func(uint32) int = bits.Len32
var _ func(uint64) int = bits.Len64
var _ func(uint8) int = bits.Len8
var _ func(uint, uint) (uint, uint) = bits.Mul
var _ func(uint32, uint32) (uint32, uint32) = bits.Mul32
var _ func(uint64, uint64) (uint64, uint64) = bits.Mul64
var _ func(uint) int = bits.OnesCount
var _ func(uint16) int = bits.OnesCount16
var _ func(uint32) int = bits.OnesCount32
var _ func(uint64) int = bits.OnesCount64
var _ func(uint8) int = bits.OnesCount8
var _ func(uint, uint, uint) uint = bits.Rem
var _ func(uint32, uint32, uint32) uint32 = bits.Rem32
var _ func(uint64, uint64, uint64) uint64 = bits.Rem64
var _ func(uint) uint = bits.Reverse
var _ func(uint16) uint16 = bits.Reverse16
var _ func(uint32) uint32 = bits.Reverse32
var _ func(uint64) uint64 = bits.Reverse64
var _ func(uint8) uint8 = bits.Reverse8
var _ func(uint) uint = bits.ReverseBytes
var _ func(uint16) uint16 = bits.ReverseBytes16
var _ func(uint32) uint32 = bits.ReverseBytes32
var _ func(uint64) uint64 = bits.ReverseBytes64
var _ func(uint, int) uint = bits.RotateLeft
var _ func(uint16, int) uint16 = bits.RotateLeft16
var _ func(uint32, int) uint32 = bits.RotateLeft32
var _ func(uint64, int) uint64 = bits.RotateLeft64
var _ func(uint8, int) uint8 = bits.RotateLeft8
var _ func(uint, uint, uint) (uint, uint) = bits.Sub
var _ func(uint32, uint32, uint32) (uint32, uint32) = bits.Sub32
var _ func(uint64, uint64, uint64) (uint64, uint64) = bits.Sub64
var _ func(uint) int = bits.TrailingZeros
var _ func(uint16) int = bits.TrailingZeros16
var _ func(uint32) int = bits.TrailingZeros32
var _ func(uint64) int = bits.TrailingZeros64
var _ func(uint8) int = bits.TrailingZeros8
var _ = map[bool]int{false: 0, bits.UintSize == 64: 1}

func main() {}
