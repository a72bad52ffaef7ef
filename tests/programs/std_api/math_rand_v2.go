// run
// What Go exports from math/rand/v2, with Go's types (make_signatures.py).
package main

import "math/rand/v2"

var _ func() float64 = rand.ExpFloat64
var _ func() float32 = rand.Float32
var _ func() float64 = rand.Float64
var _ func() int = rand.Int
var _ func() int32 = rand.Int32
var _ func(int32) int32 = rand.Int32N
var _ func() int64 = rand.Int64
var _ func(int64) int64 = rand.Int64N
var _ func(int) int = rand.IntN
func _[T0 interface{ int }]() { var _ func(T0) T0 = rand.N[T0] }
var _ func(rand.Source) *rand.Rand = rand.New
var _ func([32]uint8) *rand.ChaCha8 = rand.NewChaCha8
var _ func(uint64, uint64) *rand.PCG = rand.NewPCG
var _ func(*rand.Rand, float64, float64, uint64) *rand.Zipf = rand.NewZipf
var _ func() float64 = rand.NormFloat64
var _ func(int) []int = rand.Perm
var _ func(int, func(int, int)) = rand.Shuffle
var _ func() uint = rand.Uint
var _ func() uint32 = rand.Uint32
var _ func(uint32) uint32 = rand.Uint32N
var _ func() uint64 = rand.Uint64
var _ func(uint64) uint64 = rand.Uint64N
var _ func(uint) uint = rand.UintN
var _ func(*rand.ChaCha8, []uint8) ([]uint8, error) = (*rand.ChaCha8).AppendBinary
var _ func(*rand.ChaCha8) ([]uint8, error) = (*rand.ChaCha8).MarshalBinary
var _ func(*rand.ChaCha8, []uint8) (int, error) = (*rand.ChaCha8).Read
var _ func(*rand.ChaCha8, [32]uint8) = (*rand.ChaCha8).Seed
var _ func(*rand.ChaCha8) uint64 = (*rand.ChaCha8).Uint64
var _ func(*rand.ChaCha8, []uint8) error = (*rand.ChaCha8).UnmarshalBinary
var _ func(*rand.PCG, []uint8) ([]uint8, error) = (*rand.PCG).AppendBinary
var _ func(*rand.PCG) ([]uint8, error) = (*rand.PCG).MarshalBinary
var _ func(*rand.PCG, uint64, uint64) = (*rand.PCG).Seed
var _ func(*rand.PCG) uint64 = (*rand.PCG).Uint64
var _ func(*rand.PCG, []uint8) error = (*rand.PCG).UnmarshalBinary
var _ func(*rand.Rand) float64 = (*rand.Rand).ExpFloat64
var _ func(*rand.Rand) float32 = (*rand.Rand).Float32
var _ func(*rand.Rand) float64 = (*rand.Rand).Float64
var _ func(*rand.Rand) int = (*rand.Rand).Int
var _ func(*rand.Rand) int32 = (*rand.Rand).Int32
var _ func(*rand.Rand, int32) int32 = (*rand.Rand).Int32N
var _ func(*rand.Rand) int64 = (*rand.Rand).Int64
var _ func(*rand.Rand, int64) int64 = (*rand.Rand).Int64N
var _ func(*rand.Rand, int) int = (*rand.Rand).IntN
func _[T0 interface{ int }]() { var _ func(*rand.Rand, T0) T0 = (*rand.Rand).N[T0] }
var _ func(*rand.Rand) float64 = (*rand.Rand).NormFloat64
var _ func(*rand.Rand, int) []int = (*rand.Rand).Perm
var _ func(*rand.Rand, int, func(int, int)) = (*rand.Rand).Shuffle
var _ func(*rand.Rand) uint = (*rand.Rand).Uint
var _ func(*rand.Rand) uint32 = (*rand.Rand).Uint32
var _ func(*rand.Rand, uint32) uint32 = (*rand.Rand).Uint32N
var _ func(*rand.Rand) uint64 = (*rand.Rand).Uint64
var _ func(*rand.Rand, uint64) uint64 = (*rand.Rand).Uint64N
var _ func(*rand.Rand, uint) uint = (*rand.Rand).UintN
var _ func(rand.Source) uint64 = (rand.Source).Uint64
var _ func(*rand.Zipf) uint64 = (*rand.Zipf).Uint64
var _ rand.ChaCha8
var _ rand.PCG
var _ rand.Rand
var _ rand.Source
var _ rand.Zipf

func main() {}
