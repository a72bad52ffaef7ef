// cpu: rotations, shifts and additions of uint32, as hashes and ciphers do.
package main

import (
	"fmt"
	"math/bits"
)

const n = 60000 // small: 120

func compress(state *[8]uint32, block *[16]uint32) {
	a, b, c, d, e, f, g, h := state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]
	for round := 0; round < 16; round++ {
		s1 := bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)
		t1 := h + s1 + (e&f ^ ^e&g) + block[round] + 0x9e3779b9
		s0 := (a>>2 | a<<30) ^ (a>>13 | a<<19) ^ (a>>22 | a<<10)
		t2 := s0 + (a&b ^ a&c ^ b&c)
		a, b, c, d, e, f, g, h = t1+t2, a, b, c, d+t1, e, f, g
	}
	state[0] += a
	state[1] += b
	state[2] += c
	state[3] += d
	state[4] += e
	state[5] += f
	state[6] += g
	state[7] += h
}

func main() {
	state := [8]uint32{1, 2, 3, 4, 5, 6, 7, 8}
	var block [16]uint32
	for i := range n {
		for j := range block {
			block[j] = uint32(i*16 + j)
		}
		compress(&state, &block)
	}
	fmt.Printf("%08x\n", state)
}
