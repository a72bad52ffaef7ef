// run
// What Go exports from crypto, with Go's types (make_signatures.py).
package main

import "crypto"
import "hash"
import "io"

const _ crypto.Hash = crypto.BLAKE2b_256
const _ crypto.Hash = crypto.BLAKE2b_384
const _ crypto.Hash = crypto.BLAKE2b_512
const _ crypto.Hash = crypto.BLAKE2s_256
const _ crypto.Hash = crypto.MD4
const _ crypto.Hash = crypto.MD5
const _ crypto.Hash = crypto.MD5SHA1
const _ crypto.Hash = crypto.MLDSAMu
const _ crypto.Hash = crypto.RIPEMD160
const _ crypto.Hash = crypto.SHA1
const _ crypto.Hash = crypto.SHA224
const _ crypto.Hash = crypto.SHA256
const _ crypto.Hash = crypto.SHA384
const _ crypto.Hash = crypto.SHA3_224
const _ crypto.Hash = crypto.SHA3_256
const _ crypto.Hash = crypto.SHA3_384
const _ crypto.Hash = crypto.SHA3_512
const _ crypto.Hash = crypto.SHA512
const _ crypto.Hash = crypto.SHA512_224
const _ crypto.Hash = crypto.SHA512_256
var _ func(crypto.Hash, func() hash.Hash) = crypto.RegisterHash
var _ func(crypto.Signer, io.Reader, []uint8, crypto.SignerOpts) ([]uint8, error) = crypto.SignMessage
var _ func(crypto.Decapsulator, []uint8) ([]uint8, error) = (crypto.Decapsulator).Decapsulate
var _ func(crypto.Decapsulator) crypto.Encapsulator = (crypto.Decapsulator).Encapsulator
var _ func(crypto.Decrypter, io.Reader, []uint8, crypto.DecrypterOpts) ([]uint8, error) = (crypto.Decrypter).Decrypt
var _ func(crypto.Decrypter) crypto.PublicKey = (crypto.Decrypter).Public
var _ func(crypto.Encapsulator) []uint8 = (crypto.Encapsulator).Bytes
var _ func(crypto.Encapsulator) ([]uint8, []uint8) = (crypto.Encapsulator).Encapsulate
var _ func(crypto.Hash) bool = (crypto.Hash).Available
var _ func(crypto.Hash) crypto.Hash = (crypto.Hash).HashFunc
var _ func(crypto.Hash) hash.Hash = (crypto.Hash).New
var _ func(crypto.Hash) int = (crypto.Hash).Size
var _ func(crypto.Hash) string = (crypto.Hash).String
var _ func(crypto.MessageSigner) crypto.PublicKey = (crypto.MessageSigner).Public
var _ func(crypto.MessageSigner, io.Reader, []uint8, crypto.SignerOpts) ([]uint8, error) = (crypto.MessageSigner).Sign
var _ func(crypto.MessageSigner, io.Reader, []uint8, crypto.SignerOpts) ([]uint8, error) = (crypto.MessageSigner).SignMessage
var _ func(crypto.Signer) crypto.PublicKey = (crypto.Signer).Public
var _ func(crypto.Signer, io.Reader, []uint8, crypto.SignerOpts) ([]uint8, error) = (crypto.Signer).Sign
var _ func(crypto.SignerOpts) crypto.Hash = (crypto.SignerOpts).HashFunc
var _ crypto.DecrypterOpts
var _ crypto.Hash
var _ crypto.PrivateKey
var _ crypto.PublicKey
var _ crypto.SignerOpts
var _ = map[bool]int{false: 0, crypto.BLAKE2b_256 == 17: 1}
var _ = map[bool]int{false: 0, crypto.BLAKE2b_384 == 18: 1}
var _ = map[bool]int{false: 0, crypto.BLAKE2b_512 == 19: 1}
var _ = map[bool]int{false: 0, crypto.BLAKE2s_256 == 16: 1}
var _ = map[bool]int{false: 0, crypto.MD4 == 1: 1}
var _ = map[bool]int{false: 0, crypto.MD5 == 2: 1}
var _ = map[bool]int{false: 0, crypto.MD5SHA1 == 8: 1}
var _ = map[bool]int{false: 0, crypto.MLDSAMu == 20: 1}
var _ = map[bool]int{false: 0, crypto.RIPEMD160 == 9: 1}
var _ = map[bool]int{false: 0, crypto.SHA1 == 3: 1}
var _ = map[bool]int{false: 0, crypto.SHA224 == 4: 1}
var _ = map[bool]int{false: 0, crypto.SHA256 == 5: 1}
var _ = map[bool]int{false: 0, crypto.SHA384 == 6: 1}
var _ = map[bool]int{false: 0, crypto.SHA3_224 == 10: 1}
var _ = map[bool]int{false: 0, crypto.SHA3_256 == 11: 1}
var _ = map[bool]int{false: 0, crypto.SHA3_384 == 12: 1}
var _ = map[bool]int{false: 0, crypto.SHA3_512 == 13: 1}
var _ = map[bool]int{false: 0, crypto.SHA512 == 7: 1}
var _ = map[bool]int{false: 0, crypto.SHA512_224 == 14: 1}
var _ = map[bool]int{false: 0, crypto.SHA512_256 == 15: 1}

func main() {}
