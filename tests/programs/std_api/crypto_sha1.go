// run
// What Go exports from crypto/sha1, with Go's types (make_signatures.py).
package main

import "crypto/sha1"
import "hash"

const _ uint64 = sha1.BlockSize
const _ uint64 = sha1.Size
var _ func() hash.Hash = sha1.New
var _ func([]uint8) [20]uint8 = sha1.Sum
var _ = map[bool]int{false: 0, sha1.BlockSize == 64: 1}
var _ = map[bool]int{false: 0, sha1.Size == 20: 1}

func main() {}
