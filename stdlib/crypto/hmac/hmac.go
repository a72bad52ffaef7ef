// Package hmac authenticates messages with a hash function and a key (RFC 2104).
package hmac

import (
	"bytes"
	"crypto/subtle"
	"errors"
	"hash"
)

type mac struct {
	inner, outer hash.Hash
	// The key, as it is hashed before the message and before the hash of that.
	innerKey, outerKey []byte
}

// New: h makes a new hash at each call.
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &mac{inner: h(), outer: h()}
	if same(m.inner, m.outer) {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	block := m.inner.BlockSize()
	if len(key) > block {
		m.outer.Write(key)
		key = m.outer.Sum(nil)
	}
	m.innerKey, m.outerKey = bytes.Repeat([]byte{0x36}, block), bytes.Repeat([]byte{0x5c}, block)
	for i := range min(len(key), block) {
		m.innerKey[i] ^= key[i]
		m.outerKey[i] ^= key[i]
	}
	m.inner.Write(m.innerKey)
	return m
}

// same: hashes that cannot be compared are not.
func same(a, b hash.Hash) (result bool) {
	defer func() { recover() }()
	return a == b
}

func (m *mac) Write(p []byte) (n int, err error) { return m.inner.Write(p) }
func (m *mac) Size() int                         { return m.outer.Size() }
func (m *mac) BlockSize() int                    { return m.inner.BlockSize() }

func (m *mac) Reset() {
	m.inner.Reset()
	m.inner.Write(m.innerKey)
}

func (m *mac) Sum(b []byte) []byte {
	start := len(b)
	b = m.inner.Sum(b)
	m.outer.Reset()
	m.outer.Write(m.outerKey)
	m.outer.Write(b[start:])
	return m.outer.Sum(b[:start])
}

type noClone struct{}

func (noClone) Error() string { return "crypto/hmac: hash does not support hash.Cloner" }
func (noClone) Unwrap() error { return errors.ErrUnsupported }

func (m *mac) Clone() (hash.Cloner, error) {
	clone := *m
	for _, h := range []*hash.Hash{&clone.inner, &clone.outer} {
		cloner, ok := (*h).(hash.Cloner)
		if !ok {
			return nil, noClone{}
		}
		copied, err := cloner.Clone()
		if err != nil {
			return nil, noClone{}
		}
		*h = copied
	}
	return &clone, nil
}

// Equal takes the same time wherever the two differ.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }
