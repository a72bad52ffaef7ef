// Package sha512 has the hash functions SHA-384, SHA-512, SHA-512/224 and SHA-512/256 (FIPS 180-4).
package sha512

import (
	"crypto"
	"hash"
	"internal/digest"
)

const (
	Size      = 64
	Size224   = 28
	Size256   = 32
	Size384   = 48
	BlockSize = 128
)

func init() {
	crypto.RegisterHash(crypto.SHA384, New384)
	crypto.RegisterHash(crypto.SHA512, New)
	crypto.RegisterHash(crypto.SHA512_224, New512_224)
	crypto.RegisterHash(crypto.SHA512_256, New512_256)
}

func New() hash.Hash        { return digest.New(digest.SHA512) }
func New384() hash.Hash     { return digest.New(digest.SHA384) }
func New512_224() hash.Hash { return digest.New(digest.SHA512_224) }
func New512_256() hash.Hash { return digest.New(digest.SHA512_256) }

func Sum512(data []byte) (sum [Size]byte) {
	digest.Sum(digest.SHA512, data, sum[:])
	return sum
}

func Sum384(data []byte) (sum [Size384]byte) {
	digest.Sum(digest.SHA384, data, sum[:])
	return sum
}

func Sum512_224(data []byte) (sum [Size224]byte) {
	digest.Sum(digest.SHA512_224, data, sum[:])
	return sum
}

func Sum512_256(data []byte) (sum [Size256]byte) {
	digest.Sum(digest.SHA512_256, data, sum[:])
	return sum
}
