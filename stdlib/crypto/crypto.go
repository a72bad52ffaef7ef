// Package crypto has what cryptographic packages share: numbers of hash functions, interfaces of keys.
package crypto

import (
	"hash"
	"io"
	"strconv"
)

// Hash is a hash function by its number. Its package has to be linked in.
type Hash uint

const (
	MD4 Hash = 1 + iota
	MD5
	SHA1
	SHA224
	SHA256
	SHA384
	SHA512
	MD5SHA1
	RIPEMD160
	SHA3_224
	SHA3_256
	SHA3_384
	SHA3_512
	SHA512_224
	SHA512_256
	BLAKE2s_256
	BLAKE2b_256
	BLAKE2b_384
	BLAKE2b_512
	MLDSAMu

	count
)

var functions = [count]struct {
	name string
	size int
	new  func() hash.Hash // nil: not linked in
}{
	MD4:         {"MD4", 16, nil},
	MD5:         {"MD5", 16, nil},
	SHA1:        {"SHA-1", 20, nil},
	SHA224:      {"SHA-224", 28, nil},
	SHA256:      {"SHA-256", 32, nil},
	SHA384:      {"SHA-384", 48, nil},
	SHA512:      {"SHA-512", 64, nil},
	MD5SHA1:     {"MD5+SHA1", 36, nil},
	RIPEMD160:   {"RIPEMD-160", 20, nil},
	SHA3_224:    {"SHA3-224", 28, nil},
	SHA3_256:    {"SHA3-256", 32, nil},
	SHA3_384:    {"SHA3-384", 48, nil},
	SHA3_512:    {"SHA3-512", 64, nil},
	SHA512_224:  {"SHA-512/224", 28, nil},
	SHA512_256:  {"SHA-512/256", 32, nil},
	BLAKE2s_256: {"BLAKE2s-256", 32, nil},
	BLAKE2b_256: {"BLAKE2b-256", 32, nil},
	BLAKE2b_384: {"BLAKE2b-384", 48, nil},
	BLAKE2b_512: {"BLAKE2b-512", 64, nil},
	MLDSAMu:     {"ML-DSA μ message representative", 64, nil},
}

func (h Hash) isKnown() bool  { return 0 < h && h < count }
func (h Hash) HashFunc() Hash { return h }

func (h Hash) String() string {
	if h.isKnown() {
		return functions[h].name
	}
	return "unknown hash value " + strconv.Itoa(int(h))
}

// Size of a sum in bytes.
func (h Hash) Size() int {
	if h.isKnown() {
		return functions[h].size
	}
	panic("crypto: Size of unknown hash function")
}

func (h Hash) Available() bool { return h.isKnown() && functions[h].new != nil }

func (h Hash) New() hash.Hash {
	if h.Available() {
		return functions[h].new()
	}
	panic("crypto: requested hash function unavailable: " + h.String())
}

// RegisterHash is for the init functions of packages with hash functions.
func RegisterHash(h Hash, f func() hash.Hash) {
	if !h.isKnown() {
		panic("crypto: RegisterHash of unknown hash function")
	}
	if h == MLDSAMu {
		panic("crypto: cannot RegisterHash for MLDSAMu")
	}
	functions[h].new = f
}

type PublicKey any

type PrivateKey any

// Signer signs with a key that it need not show.
type Signer interface {
	Public() PublicKey
	Sign(rand io.Reader, digest []byte, opts SignerOpts) (signature []byte, err error)
}

// MessageSigner signs messages themselves rather than their hashes.
type MessageSigner interface {
	Signer
	SignMessage(rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error)
}

// SignerOpts tells with which function the message was hashed; 0: with none.
type SignerOpts interface {
	HashFunc() Hash
}

type Decrypter interface {
	Public() PublicKey
	Decrypt(rand io.Reader, msg []byte, opts DecrypterOpts) (plaintext []byte, err error)
}

type DecrypterOpts any

// Decapsulator opens what its Encapsulator closed.
type Decapsulator interface {
	Encapsulator() Encapsulator
	Decapsulate(ciphertext []byte) (sharedKey []byte, err error)
}

type Encapsulator interface {
	Bytes() []byte
	Encapsulate() (sharedKey, ciphertext []byte)
}

type unavailableError Hash

func (e unavailableError) Error() string {
	return "crypto: requested hash function unavailable: " + Hash(e).String()
}

// SignMessage hashes msg, unless signer does it itself.
func SignMessage(signer Signer, rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error) {
	if s, ok := signer.(MessageSigner); ok {
		return s.SignMessage(rand, msg, opts)
	}
	if function := opts.HashFunc(); function != 0 {
		if !function.Available() {
			return nil, unavailableError(function)
		}
		h := function.New()
		h.Write(msg)
		msg = h.Sum(nil)
	}
	return signer.Sign(rand, msg, opts)
}
