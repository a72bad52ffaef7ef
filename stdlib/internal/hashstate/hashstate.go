// Package hashstate is what hash functions share that can be saved: a state is four bytes that tell
// what it is of, and numbers with the most significant byte first.
package hashstate

import "errors"

const MagicSize = 4

// Check: b is a state of the given size that begins with magic.
func Check(name, magic string, size int, b []byte) error {
	switch {
	case len(b) < MagicSize || string(b[:MagicSize]) != magic:
		return errors.New(name + ": invalid hash state identifier")
	case len(b) != size:
		return errors.New(name + ": invalid hash state size")
	}
	return nil
}

func Append32(b []byte, x uint32) []byte {
	return append(b, byte(x>>24), byte(x>>16), byte(x>>8), byte(x))
}

func Append64(b []byte, x uint64) []byte {
	return Append32(Append32(b, uint32(x>>32)), uint32(x))
}

func Uint32(b []byte) uint32 {
	return uint32(b[3]) | uint32(b[2])<<8 | uint32(b[1])<<16 | uint32(b[0])<<24
}

func Uint64(b []byte) uint64 { return uint64(Uint32(b))<<32 | uint64(Uint32(b[4:])) }
