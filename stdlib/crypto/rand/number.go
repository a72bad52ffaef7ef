package rand

import (
	"errors"
	"io"
	"math/big"
)

// leadingBits is how many bits of the first byte a number of so many bits has.
func leadingBits(bits int) uint { return uint(bits+7)%8 + 1 }

// Prime is a prime of exactly so many bits, of which the two highest are set. It takes its bytes from
// the system, whatever the reader.
func Prime(_ io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	b := make([]byte, (bits+7)/8)
	p := new(big.Int)
	for {
		fill(b)
		b[0] &= byte(1<<leadingBits(bits) - 1)
		p.SetBytes(b)
		p.SetBit(p, bits-1, 1)
		p.SetBit(p, bits-2, 1)
		p.SetBit(p, 0, 1)
		const rounds = 20
		if p.ProbablyPrime(rounds) {
			return p, nil
		}
	}
}

// Int is a number from 0 to max-1; all are equally likely.
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	n = big.NewInt(1)
	bits := n.Sub(max, n).BitLen()
	if bits == 0 {
		return n, nil
	}
	b := make([]byte, (bits+7)/8)
	for {
		if _, err = io.ReadFull(rand, b); err != nil {
			return nil, err
		}
		b[0] &= byte(1<<leadingBits(bits) - 1)
		if n.SetBytes(b).Cmp(max) < 0 {
			return n, nil
		}
	}
}
