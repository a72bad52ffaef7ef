// Package hash has the interfaces of hash functions.
package hash

import "io"

// Hash is written to; its Write never fails.
type Hash interface {
	io.Writer
	Sum(b []byte) []byte // appends the hash of what was written so far
	Reset()
	Size() int // of the hash
	BlockSize() int
}

type Hash32 interface {
	Hash
	Sum32() uint32
}

type Hash64 interface {
	Hash
	Sum64() uint64
}

// Cloner is a Hash whose copy goes on alone.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// XOF is a hash function as long as one reads.
type XOF interface {
	io.Writer
	io.Reader
	Reset()
	BlockSize() int
}
