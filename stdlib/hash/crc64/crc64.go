// Package crc64 computes cyclic redundancy checks of 64 bits.
package crc64

import (
	"errors"
	"hash"
	"internal/hashstate"
	"sync"
)

// Size of a sum in bytes.
const Size = 8

// Polynomials, with the bits reversed.
const (
	ISO  = 0xD800000000000000 // ISO 3309
	ECMA = 0xC96C5795D7870F42 // ECMA 182
)

// Table has for each byte what it does to the sum.
type Table [256]uint64

const (
	name      = "hash/crc64"
	magic     = "crc\x02"
	stateSize = hashstate.MagicSize + 2*Size
)

// Update is the sum of what crc is the sum of and p behind it.
func Update(crc uint64, tab *Table, p []byte) uint64

var (
	isoTable  = sync.OnceValue(func() *Table { return makeTable(ISO) })
	ecmaTable = sync.OnceValue(func() *Table { return makeTable(ECMA) })
)

// MakeTable gives the same table for the same one of the polynomials ISO and ECMA.
func MakeTable(poly uint64) *Table {
	switch poly {
	case ISO:
		return isoTable()
	case ECMA:
		return ecmaTable()
	}
	return makeTable(poly)
}

func makeTable(poly uint64) *Table {
	table := new(Table)
	for i := range table {
		x := uint64(i)
		for range 8 {
			if x&1 != 0 {
				x = x>>1 ^ poly
			} else {
				x >>= 1
			}
		}
		table[i] = x
	}
	return table
}

type digest struct {
	sum   uint64
	table *Table
}

func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.sum = 0 }

func (d *digest) Write(p []byte) (n int, err error) {
	d.sum = Update(d.sum, d.table, p)
	return len(p), nil
}

func (d *digest) Sum64() uint64 { return d.sum }

func (d *digest) Sum(in []byte) []byte { return hashstate.Append64(in, d.sum) }

// identity tells tables apart.
func (d *digest) identity() uint64 {
	var entries []byte
	if d.table != nil {
		for _, x := range d.table {
			entries = hashstate.Append64(entries, x)
		}
	}
	return Checksum(entries, MakeTable(ISO))
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = hashstate.Append64(append(b, magic...), d.identity())
	return hashstate.Append64(b, d.sum), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if err := hashstate.Check(name, magic, stateSize, b); err != nil {
		return err
	}
	b = b[hashstate.MagicSize:]
	if hashstate.Uint64(b) != d.identity() {
		return errors.New(name + ": tables do not match")
	}
	d.sum = hashstate.Uint64(b[Size:])
	return nil
}

func (d *digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}
