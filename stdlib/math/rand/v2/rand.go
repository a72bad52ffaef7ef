// Package rand has random numbers out of sources that are seeded by hand, and out of one that nobody seeds.
package rand

import "math/bits"

// Source is where random bits come from.
type Source interface {
	Uint64() uint64
}

// drawUint64 is chance as the run of the program has it.
func drawUint64() uint64

type unseeded struct{}

func (unseeded) Uint64() uint64 { return drawUint64() }

var global = Rand{src: unseeded{}}

// Rand makes random numbers of a source. Not for several goroutines at once.
type Rand struct {
	src Source
}

func New(src Source) *Rand { return &Rand{src: src} }

// Numbers of fewer bits are the high ones of 64, except for those of 63.
func (r *Rand) Int64() int64   { return int64(r.src.Uint64() & (1<<63 - 1)) }
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }
func (r *Rand) Uint64() uint64 { return r.src.Uint64() }
func (r *Rand) Int32() int32   { return int32(r.src.Uint64() >> 33) }
func (r *Rand) Int() int       { return int(r.src.Uint64() & (1<<63 - 1)) }
func (r *Rand) Uint() uint     { return uint(r.src.Uint64()) }

// below is even in [0, n), by multiplication (Lemire: Fast random integer generation in an interval, 2019).
func (r *Rand) below(n uint64) uint64 {
	if n&(n-1) == 0 {
		return r.Uint64() & (n - 1)
	}
	high, low := bits.Mul64(r.Uint64(), n)
	if low < n {
		for uneven := -n % n; low < uneven; {
			high, low = bits.Mul64(r.Uint64(), n)
		}
	}
	return high
}

func belowPositive[Int intType](r *Rand, n Int, name string) Int {
	if n <= 0 {
		panic("invalid argument to " + name)
	}
	return Int(r.below(uint64(n)))
}

func (r *Rand) Int64N(n int64) int64    { return belowPositive(r, n, "Int64N") }
func (r *Rand) Uint64N(n uint64) uint64 { return belowPositive(r, n, "Uint64N") }
func (r *Rand) Int32N(n int32) int32    { return belowPositive(r, n, "Int32N") }
func (r *Rand) Uint32N(n uint32) uint32 { return belowPositive(r, n, "Uint32N") }
func (r *Rand) IntN(n int) int          { return belowPositive(r, n, "IntN") }
func (r *Rand) UintN(n uint) uint       { return belowPositive(r, n, "UintN") }

// N is even in [0, n).
func (r *Rand) N[Int intType](n Int) Int { return belowPositive(r, n, "N") }

func (r *Rand) Float64() float64 { return float64(r.Uint64()&(1<<53-1)) / (1 << 53) }
func (r *Rand) Float32() float32 { return float32(r.Uint32()&(1<<24-1)) / (1 << 24) }

// Perm is the numbers of [0, n) in a random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}

// Shuffle is the shuffle of Fisher and Yates.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}

type intType interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

func Int64() int64                       { return global.Int64() }
func Uint32() uint32                     { return global.Uint32() }
func Uint64() uint64                     { return global.Uint64() }
func Int32() int32                       { return global.Int32() }
func Int() int                           { return global.Int() }
func Uint() uint                         { return global.Uint() }
func Int64N(n int64) int64               { return global.Int64N(n) }
func Uint64N(n uint64) uint64            { return global.Uint64N(n) }
func Int32N(n int32) int32               { return global.Int32N(n) }
func Uint32N(n uint32) uint32            { return global.Uint32N(n) }
func IntN(n int) int                     { return global.IntN(n) }
func UintN(n uint) uint                  { return global.UintN(n) }
func N[Int intType](n Int) Int           { return global.N(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }
func NormFloat64() float64               { return global.NormFloat64() }
func ExpFloat64() float64                { return global.ExpFloat64() }
