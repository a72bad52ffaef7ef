// Package crc32 computes cyclic redundancy checks of 32 bits.
package crc32

import (
	"errors"
	"hash"
	"internal/hashstate"
	"sync/atomic"
)

// Size of a sum in bytes.
const Size = 4

// Polynomials, with the bits reversed.
const (
	IEEE       = 0xedb88320 // Ethernet, zip, png
	Castagnoli = 0x82f63b78 // iSCSI, file systems
	Koopman    = 0xeb31d82e
)

// Table has for each byte what it does to the sum.
type Table [256]uint32

const (
	name      = "hash/crc32"
	magic     = "crc\x01"
	stateSize = hashstate.MagicSize + 2*Size
)

// How the native goes about it.
const (
	byTable = iota
	ieee
	castagnoli
)

var (
	IEEETable = makeTable(IEEE)

	// Nil until somebody asks for it.
	castagnoliTable atomic.Pointer[Table]
)

func update(crc uint32, tab *Table, p []byte, how int) uint32

// Update is the sum of what crc is the sum of and p behind it.
func Update(crc uint32, tab *Table, p []byte) uint32 {
	how := byTable
	switch {
	case tab == IEEETable:
		how = ieee
	case tab != nil && tab == castagnoliTable.Load():
		how = castagnoli
	}
	return update(crc, tab, p, how)
}

// MakeTable gives the same table for the same one of the polynomials IEEE and Castagnoli.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		return IEEETable
	case Castagnoli:
		if castagnoliTable.Load() == nil {
			castagnoliTable.CompareAndSwap(nil, makeTable(Castagnoli))
		}
		return castagnoliTable.Load()
	}
	return makeTable(poly)
}

func NewIEEE() hash.Hash32 { return New(IEEETable) }

func ChecksumIEEE(data []byte) uint32 { return Update(0, IEEETable, data) }

func makeTable(poly uint32) *Table {
	table := new(Table)
	for i := range table {
		x := uint32(i)
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
	sum   uint32
	table *Table
}

func New(tab *Table) hash.Hash32 { return &digest{0, tab} }

func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.sum = 0 }

func (d *digest) Write(p []byte) (n int, err error) {
	d.sum = Update(d.sum, d.table, p)
	return len(p), nil
}

func (d *digest) Sum32() uint32 { return d.sum }

func (d *digest) Sum(in []byte) []byte { return hashstate.Append32(in, d.sum) }

// identity tells tables apart.
func (d *digest) identity() uint32 {
	var entries []byte
	if d.table != nil {
		for _, x := range d.table {
			entries = hashstate.Append32(entries, x)
		}
	}
	return Checksum(entries, MakeTable(IEEE))
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = hashstate.Append32(append(b, magic...), d.identity())
	return hashstate.Append32(b, d.sum), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if err := hashstate.Check(name, magic, stateSize, b); err != nil {
		return err
	}
	b = b[hashstate.MagicSize:]
	if hashstate.Uint32(b) != d.identity() {
		return errors.New(name + ": tables do not match")
	}
	d.sum = hashstate.Uint32(b[Size:])
	return nil
}

func (d *digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}
