// run
// What Go exports from hash/maphash, with Go's types (make_signatures.py).
package main

import "hash"
import "hash/maphash"

var _ func(maphash.Seed, []uint8) uint64 = maphash.Bytes
func _[T0 comparable]() { var _ func(maphash.Seed, T0) uint64 = maphash.Comparable[T0] }
var _ func() maphash.Seed = maphash.MakeSeed
var _ func(maphash.Seed, string) uint64 = maphash.String
func _[T0 comparable]() { var _ func(*maphash.Hash, T0) = maphash.WriteComparable[T0] }
func _[T0 comparable]() { var _ func(maphash.ComparableHasher[T0], T0, T0) bool = (maphash.ComparableHasher[T0]).Equal }
func _[T0 comparable]() { var _ func(maphash.ComparableHasher[T0], *maphash.Hash, T0) = (maphash.ComparableHasher[T0]).Hash }
var _ func(*maphash.Hash) int = (*maphash.Hash).BlockSize
var _ func(*maphash.Hash) (hash.Cloner, error) = (*maphash.Hash).Clone
var _ func(*maphash.Hash) = (*maphash.Hash).Reset
var _ func(*maphash.Hash) maphash.Seed = (*maphash.Hash).Seed
var _ func(*maphash.Hash, maphash.Seed) = (*maphash.Hash).SetSeed
var _ func(*maphash.Hash) int = (*maphash.Hash).Size
var _ func(*maphash.Hash, []uint8) []uint8 = (*maphash.Hash).Sum
var _ func(*maphash.Hash) uint64 = (*maphash.Hash).Sum64
var _ func(*maphash.Hash, []uint8) (int, error) = (*maphash.Hash).Write
var _ func(*maphash.Hash, uint8) error = (*maphash.Hash).WriteByte
var _ func(*maphash.Hash, string) (int, error) = (*maphash.Hash).WriteString
func _[T0 interface{}]() { var _ func(maphash.Hasher[T0], T0, T0) bool = (maphash.Hasher[T0]).Equal }
func _[T0 interface{}]() { var _ func(maphash.Hasher[T0], *maphash.Hash, T0) = (maphash.Hasher[T0]).Hash }
func _[T0 comparable]() { var _ maphash.ComparableHasher[T0] }
var _ maphash.Hash
var _ maphash.Seed

func main() {}
