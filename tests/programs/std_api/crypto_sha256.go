// run
// What Go exports from crypto/sha256, with Go's types (make_signatures.py).
package main

import "crypto/sha256"
import "hash"

const _ uint64 = sha256.BlockSize
const _ uint64 = sha256.Size
const _ uint64 = sha256.Size224
var _ func() hash.Hash = sha256.New
var _ func() hash.Hash = sha256.New224
var _ func([]uint8) [28]uint8 = sha256.Sum224
var _ func([]uint8) [32]uint8 = sha256.Sum256
var _ = map[bool]int{false: 0, sha256.BlockSize == 64: 1}
var _ = map[bool]int{false: 0, sha256.Size == 32: 1}
var _ = map[bool]int{false: 0, sha256.Size224 == 28: 1}

func main() {}
