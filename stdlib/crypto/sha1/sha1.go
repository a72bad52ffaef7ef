// Package sha1 is the hash function SHA-1 (RFC 3174), which is broken.
package sha1

import (
	"crypto"
	"hash"
	"internal/digest"
)

const (
	Size      = 20
	BlockSize = 64
)

func init() {
	crypto.RegisterHash(crypto.SHA1, New)
}

func New() hash.Hash { return digest.New(digest.SHA1) }

func Sum(data []byte) (sum [Size]byte) {
	digest.Sum(digest.SHA1, data, sum[:])
	return sum
}
