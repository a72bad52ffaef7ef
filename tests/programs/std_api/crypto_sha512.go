// run
// What Go exports from crypto/sha512, with Go's types (make_signatures.py).
package main

import "crypto/sha512"
import "hash"

const _ uint64 = sha512.BlockSize
const _ uint64 = sha512.Size
const _ uint64 = sha512.Size224
const _ uint64 = sha512.Size256
const _ uint64 = sha512.Size384
var _ func() hash.Hash = sha512.New
var _ func() hash.Hash = sha512.New384
var _ func() hash.Hash = sha512.New512_224
var _ func() hash.Hash = sha512.New512_256
var _ func([]uint8) [48]uint8 = sha512.Sum384
var _ func([]uint8) [64]uint8 = sha512.Sum512
var _ func([]uint8) [28]uint8 = sha512.Sum512_224
var _ func([]uint8) [32]uint8 = sha512.Sum512_256
var _ = map[bool]int{false: 0, sha512.BlockSize == 128: 1}
var _ = map[bool]int{false: 0, sha512.Size == 64: 1}
var _ = map[bool]int{false: 0, sha512.Size224 == 28: 1}
var _ = map[bool]int{false: 0, sha512.Size256 == 32: 1}
var _ = map[bool]int{false: 0, sha512.Size384 == 48: 1}

func main() {}
