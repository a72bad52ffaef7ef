package testing

import (
	"bytes"
	"iter"
	"math"
	"math/rand/v2"
	"reflect"
)

// copied makes arguments that the target may change.
func copied(values []any) []any {
	copies := append([]any(nil), values...)
	for i, v := range copies {
		if b, ok := v.([]byte); ok {
			copies[i] = bytes.Clone(b)
		}
	}
	return copies
}

// mutated changes one or several of the arguments a little.
func mutated(values []any) []any {
	changed := copied(values)
	for range 1 + rand.IntN(4) {
		i := rand.IntN(len(changed))
		changed[i] = mutatedValue(changed[i])
	}
	return changed
}

func mutatedValue(value any) any {
	switch v := value.(type) {
	case []byte:
		return mutatedBytes(v)
	case string:
		return string(mutatedBytes([]byte(v)))
	case bool:
		return !v
	}
	v := reflect.New(reflect.TypeOf(value)).Elem()
	v.Set(reflect.ValueOf(value))
	bits := v.Type().Bits()
	switch {
	case v.CanInt():
		v.SetInt(int64(mutatedInteger(uint64(v.Int()), bits)) << (64 - bits) >> (64 - bits))
	case v.CanUint():
		v.SetUint(mutatedInteger(v.Uint(), bits) << (64 - bits) >> (64 - bits))
	default:
		v.SetFloat(mutatedFloat(v.Float()))
	}
	return v.Interface()
}

func mutatedInteger(n uint64, bits int) uint64 {
	switch rand.IntN(5) {
	case 0:
		return n + uint64(1+rand.IntN(16))
	case 1:
		return n - uint64(1+rand.IntN(16))
	case 2:
		return n ^ 1<<rand.IntN(bits)
	case 3: // a border: a power of two, or just below it
		return 1<<rand.IntN(bits) - uint64(rand.IntN(2))
	}
	return rand.Uint64() >> rand.IntN(64)
}

func mutatedFloat(x float64) float64 {
	borders := []float64{0, math.Copysign(0, -1), 1, -1, math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64,
		math.SmallestNonzeroFloat64, math.MaxInt64, math.MaxUint32}
	switch rand.IntN(4) {
	case 0:
		return x + float64(rand.IntN(33)-16)
	case 1:
		return x * rand.NormFloat64()
	case 2:
		return math.Trunc(x)
	}
	return borders[rand.IntN(len(borders))]
}

const longestMutation = 1 << 16

// mutatedBytes owns b.
func mutatedBytes(b []byte) []byte {
	at := func() int { return rand.IntN(len(b) + 1) }
	part := func() (from, to int) {
		from = at()
		return from, min(len(b), from+1+rand.IntN(8))
	}
	kind := rand.IntN(9)
	if len(b) == 0 || kind < 2 && len(b) < longestMutation {
		piece := make([]byte, 1+rand.IntN(6))
		for i := range piece {
			piece[i] = someByte()
		}
		return splice(b, at(), piece)
	}
	from, to := part()
	switch kind {
	case 3:
		return append(b[:from], b[to:]...)
	case 4: // the same once more, somewhere
		if len(b) < longestMutation {
			return splice(b, at(), bytes.Clone(b[from:to]))
		}
	case 5:
		b[rand.IntN(len(b))] ^= 1 << rand.IntN(8)
	case 6:
		i, j := rand.IntN(len(b)), rand.IntN(len(b))
		b[i], b[j] = b[j], b[i]
	case 7:
		b[rand.IntN(len(b))] += byte(rand.IntN(33) - 16)
	default:
		b[rand.IntN(len(b))] = someByte()
	}
	return b
}

func splice(b []byte, at int, piece []byte) []byte {
	return append(append(bytes.Clone(b[:at]), piece...), b[at:]...)
}

// someByte is more often one that texts have than another.
func someByte() byte {
	const frequent = "0123456789abcxyzABCXYZ \n\t\"'`\\/.,:;-+*=<>()[]{}%&#@!?_~^|$\x00\x7f\x80\xff"
	if rand.IntN(2) == 0 {
		return frequent[rand.IntN(len(frequent))]
	}
	return byte(rand.IntN(256))
}

// simpler yields values that are simpler than one, the simplest first.
func simpler(value any) iter.Seq[any] {
	return func(yield func(any) bool) {
		switch v := value.(type) {
		case []byte:
			simplerBytes(v, func(b []byte) bool { return yield(b) })
			return
		case string:
			simplerBytes([]byte(v), func(b []byte) bool { return yield(string(b)) })
			return
		case bool:
			if v {
				yield(false)
			}
			return
		}
		v := reflect.New(reflect.TypeOf(value)).Elem()
		of := reflect.ValueOf(value)
		switch {
		case v.CanInt():
			for n := int64(0); n != of.Int(); n = of.Int() - (of.Int()-n)/2 {
				v.SetInt(n)
				if !yield(v.Interface()) || (of.Int()-n)/2 == 0 {
					return
				}
			}
		case v.CanUint():
			for n := uint64(0); n < of.Uint(); n = of.Uint() - (of.Uint()-n)/2 {
				v.SetUint(n)
				if !yield(v.Interface()) || (of.Uint()-n)/2 == 0 {
					return
				}
			}
		default:
			for _, x := range []float64{0, 1, -1, math.Trunc(of.Float())} {
				if x == of.Float() || math.IsNaN(x) {
					return
				}
				v.SetFloat(x)
				if !yield(v.Interface()) {
					return
				}
			}
		}
	}
}

// simplerBytes yields b with parts left out, then with bytes that can be read.
func simplerBytes(b []byte, yield func([]byte) bool) {
	for size := len(b); size > 0; size /= 2 {
		for from := 0; from+size <= len(b); from += size {
			if !yield(append(bytes.Clone(b[:from]), b[from+size:]...)) {
				return
			}
		}
	}
	for i, c := range b {
		if c != '0' {
			simple := bytes.Clone(b)
			simple[i] = '0'
			if !yield(simple) {
				return
			}
		}
	}
}
