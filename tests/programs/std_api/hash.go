// run
// What Go exports from hash, with Go's types (make_signatures.py).
package main

import "hash"

var _ func(hash.Cloner) int = (hash.Cloner).BlockSize
var _ func(hash.Cloner) (hash.Cloner, error) = (hash.Cloner).Clone
var _ func(hash.Cloner) = (hash.Cloner).Reset
var _ func(hash.Cloner) int = (hash.Cloner).Size
var _ func(hash.Cloner, []uint8) []uint8 = (hash.Cloner).Sum
var _ func(hash.Cloner, []uint8) (int, error) = (hash.Cloner).Write
var _ func(hash.Hash) int = (hash.Hash).BlockSize
var _ func(hash.Hash) = (hash.Hash).Reset
var _ func(hash.Hash) int = (hash.Hash).Size
var _ func(hash.Hash, []uint8) []uint8 = (hash.Hash).Sum
var _ func(hash.Hash, []uint8) (int, error) = (hash.Hash).Write
var _ func(hash.Hash32) int = (hash.Hash32).BlockSize
var _ func(hash.Hash32) = (hash.Hash32).Reset
var _ func(hash.Hash32) int = (hash.Hash32).Size
var _ func(hash.Hash32, []uint8) []uint8 = (hash.Hash32).Sum
var _ func(hash.Hash32) uint32 = (hash.Hash32).Sum32
var _ func(hash.Hash32, []uint8) (int, error) = (hash.Hash32).Write
var _ func(hash.Hash64) int = (hash.Hash64).BlockSize
var _ func(hash.Hash64) = (hash.Hash64).Reset
var _ func(hash.Hash64) int = (hash.Hash64).Size
var _ func(hash.Hash64, []uint8) []uint8 = (hash.Hash64).Sum
var _ func(hash.Hash64) uint64 = (hash.Hash64).Sum64
var _ func(hash.Hash64, []uint8) (int, error) = (hash.Hash64).Write
var _ func(hash.XOF) int = (hash.XOF).BlockSize
var _ func(hash.XOF, []uint8) (int, error) = (hash.XOF).Read
var _ func(hash.XOF) = (hash.XOF).Reset
var _ func(hash.XOF, []uint8) (int, error) = (hash.XOF).Write

func main() {}
