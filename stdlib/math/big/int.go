// Package big has numbers of any size: integers, fractions and floating-point numbers.
//
// The zero values are the number 0. Methods take operands as parameters and the result as
// receiver, whose memory they use again; operands may be the receiver. Copies of the structs are
// not copies of the numbers: use Set.
package big

import (
	"fmt"
	"math/rand"
)

// MaxBase is the largest base that numbers are written in.
const MaxBase = 10 + ('z' - 'a' + 1) + ('Z' - 'A' + 1)

// Word is a digit to the base of 2 to the power of 64.
type Word uint

const wordBits = 64

// The absolute value of a number, the least significant word first. The last word is not zero.
type nat []Word

// Int is an integer. The natives know the layout (number.h).
type Int struct {
	neg bool
	abs nat
}

var one = NewInt(1)

func NewInt(x int64) *Int { return new(Int).SetInt64(x) }

// Sign is -1, 0 or 1.
func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

func (z *Int) SetInt64(x int64) *Int {
	if x < 0 {
		z.SetUint64(-uint64(x))
		z.neg = true
		return z
	}
	return z.SetUint64(uint64(x))
}

func (z *Int) SetUint64(x uint64) *Int {
	if x == 0 {
		z.abs = z.abs[:0]
	} else {
		z.abs = append(z.abs[:0], Word(x))
	}
	z.neg = false
	return z
}

// make is n words, in memory of z if there is enough.
func (z nat) make(n int) nat {
	if n <= cap(z) {
		return z[:n]
	}
	return make(nat, n, n+4)
}

func (z nat) set(x nat) nat {
	z = z.make(len(x))
	copy(z, x)
	return z
}

func (z *Int) Set(x *Int) *Int {
	if z != x {
		z.abs = z.abs.set(x.abs)
		z.neg = x.neg
	}
	return z
}

// Bits is the absolute value itself, not a copy.
func (x *Int) Bits() []Word { return x.abs }

// SetBits makes z the number whose words are abs, without copying them.
func (z *Int) SetBits(abs []Word) *Int {
	for len(abs) > 0 && abs[len(abs)-1] == 0 {
		abs = abs[:len(abs)-1]
	}
	z.abs = abs
	z.neg = false
	return z
}

func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	z.neg = len(z.abs) > 0 && !z.neg
	return z
}

func (z *Int) Add(x, y *Int) *Int
func (z *Int) Sub(x, y *Int) *Int
func (z *Int) Mul(x, y *Int) *Int

// Quo and Rem cut the quotient off, as Go's / and %.
func (z *Int) Quo(x, y *Int) *Int
func (z *Int) Rem(x, y *Int) *Int

// QuoRem sets z to the quotient and r to the remainder, and returns both.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int)

// Div and Mod divide as Euclid: the remainder is never negative.
func (z *Int) Div(x, y *Int) *Int
func (z *Int) Mod(x, y *Int) *Int
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int)

// The modes of Divide.
const (
	Trunc = ToZero
	Floor = ToNegativeInf
	Round = ToNearestEven
	Ceil  = ToPositiveInf
)

// Divide sets z to the quotient, rounded by mode, and r to x - z*y. Either may be nil.
func (z *Int) Divide(x, y, r *Int, mode RoundingMode) (*Int, *Int)

func (x *Int) Cmp(y *Int) (r int)

// CmpAbs compares absolute values.
func (x *Int) CmpAbs(y *Int) int

// MulRange sets z to the product of all integers from a to b.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	case a > 0:
		z.multiplyRange(uint64(a), uint64(b))
		return z
	}
	z.multiplyRange(-uint64(b), -uint64(a))
	z.neg = (b-a)&1 == 0
	return z
}

func (z *Int) multiplyRange(first, last uint64)

// Binomial sets z to the number of ways to choose k of n.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n || k < 0 {
		return z.SetInt64(0)
	}
	z.binomial(uint64(n), uint64(min(k, n-k)))
	return z
}

func (z *Int) binomial(n, k uint64)

// Int64 is the low 64 bits when x does not fit.
func (x *Int) Int64() int64 {
	v := int64(x.Uint64())
	if x.neg {
		v = -v
	}
	return v
}

func (x *Int) Uint64() uint64 {
	if len(x.abs) == 0 {
		return 0
	}
	return uint64(x.abs[0])
}

func (x *Int) IsInt64() bool {
	if len(x.abs) > 1 {
		return false
	}
	w := int64(x.Uint64())
	return w >= 0 || x.neg && w == -w
}

func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 1 }

// Float64 is the nearest float64, infinite if x is too large, and on which side of x it is.
func (x *Int) Float64() (float64, Accuracy) { return new(Float).SetInt(x).Float64() }

// Bytes is the absolute value, the most significant byte first.
func (x *Int) Bytes() []byte
func (x *Int) FillBytes(buf []byte) []byte
func (z *Int) SetBytes(buf []byte) *Int

// Lsh and Rsh are << and >>.
func (z *Int) Lsh(x *Int, n uint) *Int
func (z *Int) Rsh(x *Int, n uint) *Int

// Bits of negative numbers are those of two's complement with ones without end before them.
func (x *Int) Bit(i int) uint
func (z *Int) SetBit(x *Int, i int, b uint) *Int
func (z *Int) And(x, y *Int) *Int
func (z *Int) AndNot(x, y *Int) *Int
func (z *Int) Or(x, y *Int) *Int
func (z *Int) Xor(x, y *Int) *Int
func (z *Int) Not(x *Int) *Int

// Sqrt sets z to the largest integer whose square is not above x.
func (z *Int) Sqrt(x *Int) *Int

// Rand sets z to a random number below n.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.neg || len(n.abs) == 0 {
		z.neg = false
		z.abs = nil
		return z
	}
	limit := n
	if z == n {
		limit = new(Int).Set(n)
		z.abs = nil
	}
	words := z.abs.make(len(limit.abs))
	mask := ^Word(0)
	if used := uint(limit.BitLen()) % wordBits; used != 0 {
		mask = 1<<used - 1
	}
	for {
		for i := range words {
			words[i] = Word(rnd.Uint32()) | Word(rnd.Uint32())<<32
		}
		words[len(words)-1] &= mask
		if z.SetBits(words).Cmp(limit) < 0 {
			return z
		}
	}
}

func panicJacobi(y *Int) {
	panic(fmt.Sprintf("big: invalid 2nd argument to Int.Jacobi: need odd integer but got %s", y.String()))
}
