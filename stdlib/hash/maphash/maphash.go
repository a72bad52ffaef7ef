// Package maphash hashes as maps do: other programs, and other seeds, have other hashes.
package maphash

import (
	"hash"
	"math/rand/v2"
)

// Seed chooses the function. The zero Seed is none.
type Seed struct{ state uint64 }

func MakeSeed() Seed {
	for {
		if state := rand.Uint64(); state != 0 {
			return Seed{state}
		}
	}
}

func (s Seed) check() uint64 {
	if s.state == 0 {
		panic("maphash: use of uninitialized Seed")
	}
	return s.state
}

// What is written is hashed in blocks of this size, however it was cut.
const blockSize = 128

// absorb hashes b, block by block, into state.
func absorb(state uint64, b []byte) uint64
func absorbString(state uint64, s string) uint64

// absorbValue hashes a value so that equal ones hash alike. It panics where a map would.
func absorbValue(state uint64, value any) uint64

func Bytes(seed Seed, b []byte) uint64  { return absorb(seed.check(), b) }
func String(seed Seed, s string) uint64 { return absorbString(seed.check(), s) }

// Comparable hashes v: values that are equal hash alike.
func Comparable[T comparable](seed Seed, v T) uint64 { return absorbValue(seed.check(), v) }

// WriteComparable writes v: values that are equal write the same.
func WriteComparable[T comparable](h *Hash, x T) {
	h.start()
	h.state = absorbValue(absorb(h.state, h.buf[:h.used]), x)
	h.used = 0
}

// Hash is of the bytes written to it, with a seed that it makes unless it is given one.
type Hash struct {
	_     [0]func() // not comparable
	seed  Seed
	state uint64 // of the blocks before buf
	buf   [blockSize]byte
	used  int
}

func (h *Hash) start() {
	if h.seed.state == 0 {
		h.seed = MakeSeed()
		h.state = h.seed.state
	}
}

func (h *Hash) Seed() Seed {
	h.start()
	return h.seed
}

func (h *Hash) SetSeed(seed Seed) {
	h.state, h.seed, h.used = seed.check(), seed, 0
}

func (h *Hash) Reset() {
	h.start()
	h.state, h.used = h.seed.state, 0
}

// makeRoom: at least one byte of buf is free.
func (h *Hash) makeRoom() {
	if h.used == blockSize {
		h.start()
		h.state, h.used = absorb(h.state, h.buf[:]), 0
	}
}

func (h *Hash) WriteByte(b byte) error {
	h.makeRoom()
	h.buf[h.used] = b
	h.used++
	return nil
}

func (h *Hash) Write(b []byte) (int, error) {
	size := len(b)
	for len(b) > 0 {
		h.makeRoom()
		if blocks := (len(b) - 1) / blockSize * blockSize; h.used == 0 && blocks > 0 {
			h.start()
			h.state = absorb(h.state, b[:blocks])
			b = b[blocks:]
		}
		n := copy(h.buf[h.used:], b)
		h.used += n
		b = b[n:]
	}
	return size, nil
}

func (h *Hash) WriteString(s string) (int, error) { return h.Write([]byte(s)) }

func (h *Hash) Sum64() uint64 {
	h.start()
	return absorb(h.state, h.buf[:h.used])
}

func (h *Hash) Sum(b []byte) []byte {
	sum := h.Sum64()
	for i := range 8 {
		b = append(b, byte(sum>>(8*i)))
	}
	return b
}

func (h *Hash) Size() int      { return 8 }
func (h *Hash) BlockSize() int { return blockSize }

func (h *Hash) Clone() (hash.Cloner, error) {
	h.start()
	clone := *h
	return &clone, nil
}

// Hasher hashes values of a type and compares them: those that are equal hash alike.
type Hasher[T any] interface {
	Hash(*Hash, T)
	Equal(x, y T) bool
}

// ComparableHasher is the Hasher of ==.
type ComparableHasher[T comparable] struct {
	_ [0]func(T) // neither comparable nor convertible
}

func (ComparableHasher[T]) Hash(h *Hash, v T) { WriteComparable(h, v) }
func (ComparableHasher[T]) Equal(x, y T) bool { return x == y }
