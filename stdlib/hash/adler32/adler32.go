// Package adler32 computes the checksum of RFC 1950: two sums modulo 65521.
package adler32

import (
	"hash"
	"internal/hashstate"
)

const (
	Size = 4

	name  = "hash/adler32"
	magic = "adl\x01"
)

func update(sum uint32, p []byte) uint32

func Checksum(data []byte) uint32 { return update(1, data) }

type digest uint32

func New() hash.Hash32 {
	d := digest(1)
	return &d
}

func (d *digest) Reset()               { *d = 1 }
func (d *digest) Size() int            { return Size }
func (d *digest) BlockSize() int       { return 4 }
func (d *digest) Sum32() uint32        { return uint32(*d) }
func (d *digest) Sum(in []byte) []byte { return hashstate.Append32(in, uint32(*d)) }

func (d *digest) Write(p []byte) (n int, err error) {
	*d = digest(update(uint32(*d), p))
	return len(p), nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) { return d.Sum(append(b, magic...)), nil }

func (d *digest) UnmarshalBinary(b []byte) error {
	if err := hashstate.Check(name, magic, hashstate.MagicSize+Size, b); err != nil {
		return err
	}
	*d = digest(hashstate.Uint32(b[hashstate.MagicSize:]))
	return nil
}

func (d *digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}
