// run
// What Go exports from hash/fnv, with Go's types (make_signatures.py).
package main

import "hash"
import "hash/fnv"

var _ func() hash.Hash = fnv.New128
var _ func() hash.Hash = fnv.New128a
var _ func() hash.Hash32 = fnv.New32
var _ func() hash.Hash32 = fnv.New32a
var _ func() hash.Hash64 = fnv.New64
var _ func() hash.Hash64 = fnv.New64a

func main() {}
