// Package md5 is the hash function MD5 (RFC 1321), which is broken.
package md5

import (
	"crypto"
	"hash"
	"internal/digest"
)

const (
	Size      = 16
	BlockSize = 64
)

func init() {
	crypto.RegisterHash(crypto.MD5, New)
}

func New() hash.Hash { return digest.New(digest.MD5) }

func Sum(data []byte) (sum [Size]byte) {
	digest.Sum(digest.MD5, data, sum[:])
	return sum
}
