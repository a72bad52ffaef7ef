// run
// What Go exports from math/rand, with Go's types (make_signatures.py).
package main

import "math/rand"

var _ func() float64 = rand.ExpFloat64
var _ func() float32 = rand.Float32
var _ func() float64 = rand.Float64
var _ func() int = rand.Int
var _ func() int32 = rand.Int31
var _ func(int32) int32 = rand.Int31n
var _ func() int64 = rand.Int63
var _ func(int64) int64 = rand.Int63n
var _ func(int) int = rand.Intn
var _ func(rand.Source) *rand.Rand = rand.New
var _ func(int64) rand.Source = rand.NewSource
var _ func(*rand.Rand, float64, float64, uint64) *rand.Zipf = rand.NewZipf
var _ func() float64 = rand.NormFloat64
var _ func(int) []int = rand.Perm
var _ func([]uint8) (int, error) = rand.Read
var _ func(int64) = rand.Seed
var _ func(int, func(int, int)) = rand.Shuffle
var _ func() uint32 = rand.Uint32
var _ func() uint64 = rand.Uint64
var _ func(*rand.Rand) float64 = (*rand.Rand).ExpFloat64
var _ func(*rand.Rand) float32 = (*rand.Rand).Float32
var _ func(*rand.Rand) float64 = (*rand.Rand).Float64
var _ func(*rand.Rand) int = (*rand.Rand).Int
var _ func(*rand.Rand) int32 = (*rand.Rand).Int31
var _ func(*rand.Rand, int32) int32 = (*rand.Rand).Int31n
var _ func(*rand.Rand) int64 = (*rand.Rand).Int63
var _ func(*rand.Rand, int64) int64 = (*rand.Rand).Int63n
var _ func(*rand.Rand, int) int = (*rand.Rand).Intn
var _ func(*rand.Rand) float64 = (*rand.Rand).NormFloat64
var _ func(*rand.Rand, int) []int = (*rand.Rand).Perm
var _ func(*rand.Rand, []uint8) (int, error) = (*rand.Rand).Read
var _ func(*rand.Rand, int64) = (*rand.Rand).Seed
var _ func(*rand.Rand, int, func(int, int)) = (*rand.Rand).Shuffle
var _ func(*rand.Rand) uint32 = (*rand.Rand).Uint32
var _ func(*rand.Rand) uint64 = (*rand.Rand).Uint64
var _ func(rand.Source) int64 = (rand.Source).Int63
var _ func(rand.Source, int64) = (rand.Source).Seed
var _ func(rand.Source64) int64 = (rand.Source64).Int63
var _ func(rand.Source64, int64) = (rand.Source64).Seed
var _ func(rand.Source64) uint64 = (rand.Source64).Uint64
var _ func(*rand.Zipf) uint64 = (*rand.Zipf).Uint64
var _ rand.Rand
var _ rand.Zipf

func main() {}
