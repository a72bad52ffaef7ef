// Package fnv is the hash function of Fowler, Noll and Vo: each byte is xored into the hash, which is
// multiplied by a prime. FNV-1 multiplies first, FNV-1a xors first.
package fnv

import (
	"hash"
	"internal/hashstate"
)

const (
	name = "hash/fnv"

	offset32      = 2166136261
	offset64      = 14695981039346656037
	offset128High = 0x6c62272e07bb0142
	offset128Low  = 0x62b821756295c58d
)

// The natives hash all of data; xorFirst: FNV-1a.
func update32(sum uint32, data []byte, xorFirst bool) uint32
func update64(sum uint64, data []byte, xorFirst bool) uint64
func update128(high, low uint64, data []byte, xorFirst bool) (uint64, uint64)

// magic begins the saved state of a function with sums of a size.
func magic(size int, xorFirst bool) string {
	text := [...]string{4: "fnv\x01", 8: "fnv\x03", 16: "fnv\x05"}[size]
	if xorFirst {
		text = [...]string{4: "fnv\x02", 8: "fnv\x04", 16: "fnv\x06"}[size]
	}
	return text
}

func New32() hash.Hash32  { return &sum32{offset32, false} }
func New32a() hash.Hash32 { return &sum32{offset32, true} }
func New64() hash.Hash64  { return &sum64{offset64, false} }
func New64a() hash.Hash64 { return &sum64{offset64, true} }
func New128() hash.Hash   { return &sum128{offset128High, offset128Low, false} }
func New128a() hash.Hash  { return &sum128{offset128High, offset128Low, true} }

type sum32 struct {
	sum      uint32
	xorFirst bool
}

func (s *sum32) Reset()              { s.sum = offset32 }
func (s *sum32) Size() int           { return 4 }
func (s *sum32) BlockSize() int      { return 1 }
func (s *sum32) Sum32() uint32       { return s.sum }
func (s *sum32) Sum(b []byte) []byte { return hashstate.Append32(b, s.sum) }

func (s *sum32) Write(data []byte) (int, error) {
	s.sum = update32(s.sum, data, s.xorFirst)
	return len(data), nil
}

func (s *sum32) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum32) AppendBinary(b []byte) ([]byte, error) {
	return s.Sum(append(b, magic(s.Size(), s.xorFirst)...)), nil
}

func (s *sum32) UnmarshalBinary(b []byte) error {
	if err := hashstate.Check(name, magic(s.Size(), s.xorFirst), hashstate.MagicSize+s.Size(), b); err != nil {
		return err
	}
	b = b[hashstate.MagicSize:]
	s.sum = hashstate.Uint32(b)
	return nil
}

func (s *sum32) Clone() (hash.Cloner, error) {
	clone := *s
	return &clone, nil
}

type sum64 struct {
	sum      uint64
	xorFirst bool
}

func (s *sum64) Reset()              { s.sum = offset64 }
func (s *sum64) Size() int           { return 8 }
func (s *sum64) BlockSize() int      { return 1 }
func (s *sum64) Sum64() uint64       { return s.sum }
func (s *sum64) Sum(b []byte) []byte { return hashstate.Append64(b, s.sum) }

func (s *sum64) Write(data []byte) (int, error) {
	s.sum = update64(s.sum, data, s.xorFirst)
	return len(data), nil
}

func (s *sum64) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum64) AppendBinary(b []byte) ([]byte, error) {
	return s.Sum(append(b, magic(s.Size(), s.xorFirst)...)), nil
}

func (s *sum64) UnmarshalBinary(b []byte) error {
	if err := hashstate.Check(name, magic(s.Size(), s.xorFirst), hashstate.MagicSize+s.Size(), b); err != nil {
		return err
	}
	b = b[hashstate.MagicSize:]
	s.sum = hashstate.Uint64(b)
	return nil
}

func (s *sum64) Clone() (hash.Cloner, error) {
	clone := *s
	return &clone, nil
}

type sum128 struct {
	high, low uint64
	xorFirst  bool
}

func (s *sum128) Reset()         { s.high, s.low = offset128High, offset128Low }
func (s *sum128) Size() int      { return 16 }
func (s *sum128) BlockSize() int { return 1 }
func (s *sum128) Sum(b []byte) []byte {
	return hashstate.Append64(hashstate.Append64(b, s.high), s.low)
}

func (s *sum128) Write(data []byte) (int, error) {
	s.high, s.low = update128(s.high, s.low, data, s.xorFirst)
	return len(data), nil
}

func (s *sum128) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum128) AppendBinary(b []byte) ([]byte, error) {
	return s.Sum(append(b, magic(s.Size(), s.xorFirst)...)), nil
}

func (s *sum128) UnmarshalBinary(b []byte) error {
	if err := hashstate.Check(name, magic(s.Size(), s.xorFirst), hashstate.MagicSize+s.Size(), b); err != nil {
		return err
	}
	b = b[hashstate.MagicSize:]
	s.high, s.low = hashstate.Uint64(b), hashstate.Uint64(b[8:])
	return nil
}

func (s *sum128) Clone() (hash.Cloner, error) {
	clone := *s
	return &clone, nil
}
