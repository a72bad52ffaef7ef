// Package sha256 has the hash functions SHA-224 and SHA-256 (FIPS 180-4).
package sha256

import (
	"crypto"
	"hash"
	"internal/digest"
)

const (
	Size      = 32
	Size224   = 28
	BlockSize = 64
)

func init() {
	crypto.RegisterHash(crypto.SHA224, New224)
	crypto.RegisterHash(crypto.SHA256, New)
}

func New() hash.Hash    { return digest.New(digest.SHA256) }
func New224() hash.Hash { return digest.New(digest.SHA224) }

func Sum256(data []byte) (sum [Size]byte) {
	digest.Sum(digest.SHA256, data, sum[:])
	return sum
}

func Sum224(data []byte) (sum [Size224]byte) {
	digest.Sum(digest.SHA224, data, sum[:])
	return sum
}
