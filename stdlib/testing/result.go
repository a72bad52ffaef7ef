package testing

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"time"
)

// BenchmarkResult is what a benchmark has measured.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64 // of an iteration
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64 // of ReportMetric, by unit
}

// perOp is a count for each iteration, unless the benchmark has reported it itself.
func (r BenchmarkResult) perOp(unit string, total int64) int64 {
	if v, ok := r.Extra[unit]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return total / int64(r.N)
}

func (r BenchmarkResult) NsPerOp() int64           { return r.perOp("ns/op", r.T.Nanoseconds()) }
func (r BenchmarkResult) AllocsPerOp() int64       { return r.perOp("allocs/op", int64(r.MemAllocs)) }
func (r BenchmarkResult) AllocedBytesPerOp() int64 { return r.perOp("B/op", int64(r.MemBytes)) }

func (r BenchmarkResult) megabytesPerSecond() float64 {
	if v, ok := r.Extra["MB/s"]; ok {
		return v
	}
	if r.Bytes <= 0 || r.T <= 0 || r.N <= 0 {
		return 0
	}
	return float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
}

// String is the line of figures, without those of MemString.
func (r BenchmarkResult) String() string {
	line := fmt.Sprintf("%8d", r.N)
	ns, reported := r.Extra["ns/op"]
	if !reported {
		ns = float64(r.T.Nanoseconds()) / float64(r.N)
	}
	if ns != 0 {
		line += "\t" + aligned(ns, "ns/op")
	}
	if speed := r.megabytesPerSecond(); speed != 0 {
		line += fmt.Sprintf("\t%7.2f MB/s", speed)
	}
	for _, unit := range slices.Sorted(maps.Keys(r.Extra)) {
		if !slices.Contains([]string{"ns/op", "MB/s", "B/op", "allocs/op"}, unit) {
			line += "\t" + aligned(r.Extra[unit], unit)
		}
	}
	return line
}

// MemString is about allocations.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// aligned prints four significant digits, the decimal points of a column below each other.
func aligned(v float64, unit string) string {
	digits := 0
	for limit := 999.95; digits < 7 && v != 0 && math.Abs(v) < limit; limit /= 10 {
		digits++
	}
	width := 10 + digits
	if digits > 0 {
		width++
	}
	return fmt.Sprintf("%*.*f %s", width, digits, v, unit)
}
