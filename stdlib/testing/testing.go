// Package testing runs the tests, benchmarks, fuzz targets and examples of a package. The test command
// writes the func main that calls MainStart with all of them.
//
// How the pieces lie: tb.go is what T, B and F share, log.go where their lines go, test.go and
// parallel.go run tests, benchmark.go and result.go benchmarks, fuzz.go and corpus.go fuzz targets,
// example.go examples; names.go chooses among them by name; flags.go has the flags, main.go the order of it
// all.
package testing

import (
	"flag"
	"fmt"
	"runtime"
	"sync/atomic"
)

// isTestProgram is set by a file that the test command adds to this package.
var isTestProgram bool

// Testing tells whether the program was made by the test command.
func Testing() bool { return isTestProgram }

// Short tells whether -test.short is set.
func Short() bool {
	if settings.short == nil {
		panic("testing: Short called before Init")
	}
	if !flag.Parsed() {
		panic("testing: Short called before Parse")
	}
	return *settings.short
}

// Verbose tells whether -test.v is set.
func Verbose() bool {
	if !flag.Parsed() {
		panic("testing: Verbose called before Parse")
	}
	return verbose.on
}

// parallelRunning counts the parallel tests that run now.
var parallelRunning atomic.Int64

// AllocsPerRun is the average number of allocations of a call of f, after a first call that does not count.
func AllocsPerRun(runs int, f func()) (avg float64) {
	if parallelRunning.Load() != 0 {
		panic("testing: AllocsPerRun called during parallel test")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	f()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	before := stats.Mallocs
	for range runs {
		f()
	}
	runtime.ReadMemStats(&stats)
	return float64((stats.Mallocs - before) / uint64(runs))
}

// complain says on standard error what is wrong with a flag.
func complain(format string, arguments ...any) {
	fmt.Fprintf(stderr(), "testing: "+format+"\n", arguments...)
}
