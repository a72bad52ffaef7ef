// run
// What Go exports from crypto/hmac, with Go's types (make_signatures.py).
package main

import "crypto/hmac"
import "hash"

var _ func([]uint8, []uint8) bool = hmac.Equal
var _ func(func() hash.Hash, []uint8) hash.Hash = hmac.New

func main() {}
