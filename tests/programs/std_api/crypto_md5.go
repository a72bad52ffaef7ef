// run
// What Go exports from crypto/md5, with Go's types (make_signatures.py).
package main

import "crypto/md5"
import "hash"

const _ uint64 = md5.BlockSize
const _ uint64 = md5.Size
var _ func() hash.Hash = md5.New
var _ func([]uint8) [16]uint8 = md5.Sum
var _ = map[bool]int{false: 0, md5.BlockSize == 64: 1}
var _ = map[bool]int{false: 0, md5.Size == 16: 1}

func main() {}
