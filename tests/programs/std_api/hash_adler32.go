// run
// What Go exports from hash/adler32, with Go's types (make_signatures.py).
package main

import "hash"
import "hash/adler32"

const _ uint64 = adler32.Size
var _ func([]uint8) uint32 = adler32.Checksum
var _ func() hash.Hash32 = adler32.New
var _ = map[bool]int{false: 0, adler32.Size == 4: 1}

func main() {}
