package rand

import (
	"errors"
	"math/bits"
)

// PCG is a linear congruential generator of 128 bits whose output is permuted (PCG-DXSM: Melissa O'Neill,
// https://www.pcg-random.org/; the constants are those of NumPy's).
type PCG struct {
	high, low uint64
}

func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

func (p *PCG) Seed(seed1, seed2 uint64) { p.high, p.low = seed1, seed2 }

func (p *PCG) Uint64() uint64 {
	const (
		multiplierHigh = 0x2360ed051fc65da4
		multiplierLow  = 0x4385df649fccf645
		incrementHigh  = 0x5851f42d4c957f2d
		incrementLow   = 0x14057b7ef767814f
		cheap          = 0xda942042e4dd58b5
	)
	high, low := bits.Mul64(p.low, multiplierLow)
	high += p.high*multiplierLow + p.low*multiplierHigh
	low, carry := bits.Add64(low, incrementLow, 0)
	high += incrementHigh + carry
	p.high, p.low = high, low

	high ^= high >> 32
	high *= cheap
	high ^= high >> 48
	return high * (low | 1)
}

const pcgMark = "pcg:"

// AppendBinary appends the state; UnmarshalBinary takes it.
func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, pcgMark...)
	b = appendBig(b, p.high)
	return appendBig(b, p.low), nil
}

func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != len(pcgMark)+16 || string(data[:len(pcgMark)]) != pcgMark {
		return errors.New("invalid PCG encoding")
	}
	p.high, p.low = big(data[4:]), big(data[12:])
	return nil
}

func appendBig(b []byte, word uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(word>>shift))
	}
	return b
}

func big(b []byte) (word uint64) {
	for _, c := range b[:8] {
		word = word<<8 | uint64(c)
	}
	return word
}

func appendLittle(b []byte, word uint64) []byte { return appendBig(b, bits.ReverseBytes64(word)) }

func little(b []byte) uint64 { return bits.ReverseBytes64(big(b)) }
