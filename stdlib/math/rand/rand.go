// Package rand has pseudo-random numbers. The top-level functions draw from the machine's own generator
// unless Seed was called.
package rand

import "sync"

// Source gives uniform numbers of 63 bits.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// Source64 gives numbers of 64 bits as well.
type Source64 interface {
	Source
	Uint64() uint64
}

// drawUint64 asks the running program's generator.
func drawUint64() uint64

// NewSource is a generator with a start of its own.
func NewSource(seed int64) Source {
	s := &source{}
	s.Seed(seed)
	return s
}

const (
	stateLength = 607
	stateTap    = 273
)

// source is the additive lagged Fibonacci generator that Go's programs have always had, so that a seed
// gives the same numbers: y[n] = y[n-607] + y[n-273].
type source struct {
	tap, feed int
	state     [stateLength]uint64
}

// fillState makes the state that a seed stands for.
func fillState(state *[stateLength]uint64, seed int64)

func (s *source) Seed(seed int64) {
	s.tap, s.feed = 0, stateLength-stateTap
	fillState(&s.state, seed)
}

func (s *source) Int63() int64 { return int64(s.Uint64() & (1<<63 - 1)) }

func (s *source) Uint64() uint64 {
	if s.tap--; s.tap < 0 {
		s.tap += stateLength
	}
	if s.feed--; s.feed < 0 {
		s.feed += stateLength
	}
	x := s.state[s.feed] + s.state[s.tap]
	s.state[s.feed] = x
	return x
}

// globalSource is what the top-level functions draw from.
type globalSource struct {
	mu     sync.Mutex
	seeded *source
}

func (g *globalSource) Seed(seed int64) {
	seeded := &source{}
	seeded.Seed(seed)
	g.mu.Lock()
	g.seeded = seeded
	g.mu.Unlock()
}

func (g *globalSource) Uint64() uint64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.seeded == nil {
		return drawUint64()
	}
	return g.seeded.Uint64()
}

func (g *globalSource) Int63() int64 { return int64(g.Uint64() & (1<<63 - 1)) }

var global = Rand{src: &globalSource{}}

// Rand makes numbers of other kinds from a Source.
type Rand struct {
	src      Source
	readVal  uint64
	readLeft int
}

func New(src Source) *Rand { return &Rand{src: src} }

func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readLeft = 0
}

func (r *Rand) Int63() int64   { return r.src.Int63() }
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }
func (r *Rand) Int31() int32   { return int32(r.Int63() >> 32) }
func (r *Rand) Int() int       { return int(uint(r.Int63())) }

func (r *Rand) Uint64() uint64 {
	if s, ok := r.src.(Source64); ok {
		return s.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	limit := int64(1<<63 - 1 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > limit {
		v = r.Int63()
	}
	return v % n
}

func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	limit := int32(1<<31 - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > limit {
		v = r.Int31()
	}
	return v % n
}

func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f < 1 {
			return f
		}
	}
}

func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f < 1 {
			return f
		}
	}
}

func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := 0; i < n; i++ {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		if i < 1<<31-1 {
			swap(i, int(r.below(uint32(i+1))))
		} else {
			swap(i, int(r.Int63n(int64(i+1))))
		}
	}
}

// below is uniform in [0, n) (Lemire: Fast random integer generation in an interval, 2019).
func (r *Rand) below(n uint32) uint32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < n {
		threshold := -n % n
		for low < threshold {
			product = uint64(r.Uint32()) * uint64(n)
			low = uint32(product)
		}
	}
	return uint32(product >> 32)
}

func (r *Rand) Read(p []byte) (n int, err error) {
	for n := range p {
		if r.readLeft == 0 {
			r.readVal, r.readLeft = uint64(r.Int63()), 7
		}
		p[n] = byte(r.readVal)
		r.readVal >>= 8
		r.readLeft--
	}
	return len(p), nil
}

func Seed(seed int64)                    { global.Seed(seed) }
func Int63() int64                       { return global.Int63() }
func Uint32() uint32                     { return global.Uint32() }
func Uint64() uint64                     { return global.Uint64() }
func Int31() int32                       { return global.Int31() }
func Int() int                           { return global.Int() }
func Int63n(n int64) int64               { return global.Int63n(n) }
func Int31n(n int32) int32               { return global.Int31n(n) }
func Intn(n int) int                     { return global.Intn(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }
func NormFloat64() float64               { return global.NormFloat64() }
func ExpFloat64() float64                { return global.ExpFloat64() }
func Read(p []byte) (n int, err error) {
	r := Rand{src: global.src}
	return r.Read(p)
}
