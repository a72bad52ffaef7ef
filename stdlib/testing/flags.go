package testing

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// settings are the flags' values; nil before Init.
var settings struct {
	short, failFast, benchMemory, fullPath, panicOnExit *bool
	leaks, artifacts, fuzzWorker                        *bool
	count                                               *uint
	parallel                                            *int
	timeout                                             *time.Duration
	list, run, skip, bench, fuzz, fuzzCache             *string
	shuffle, cpu, coverProfile, outputDirectory         *string
}

var verbose verbosity

// verbosity is the value of -test.v.
type verbosity struct {
	on     bool
	framed bool // -test.v=test2json: lines of ours begin with a mark
}

func (*verbosity) IsBoolFlag() bool { return true }

func (v *verbosity) Set(text string) error {
	switch text {
	case "true":
		*v = verbosity{on: true}
	case "test2json":
		*v = verbosity{on: true, framed: true}
	case "false":
		*v = verbosity{}
	default:
		return fmt.Errorf("invalid flag -test.v=%s", text)
	}
	return nil
}

func (v *verbosity) String() string {
	switch {
	case v.framed:
		return "test2json"
	case v.on:
		return "true"
	}
	return "false"
}

func (v *verbosity) Get() any {
	if v.framed {
		return "test2json"
	}
	return v.on
}

// mark stands before lines of ours when the output becomes events.
func (v *verbosity) mark() string {
	if v.framed {
		return string(markFrame)
	}
	return ""
}

// amount is the value of -test.benchtime and its like: a duration, or a count such as 100x.
type amount struct {
	duration  time.Duration
	count     int
	allowZero bool
}

var (
	benchAmount    = amount{duration: time.Second}
	fuzzAmount     amount
	minimizeAmount = amount{duration: time.Minute, allowZero: true}
)

func (a *amount) String() string {
	if a.count > 0 {
		return strconv.Itoa(a.count) + "x"
	}
	return a.duration.String()
}

func (a *amount) Set(text string) error {
	if digits, isCount := strings.CutSuffix(text, "x"); isCount {
		n, err := strconv.ParseInt(digits, 10, 0)
		if err != nil || n < 0 || n == 0 && !a.allowZero {
			return fmt.Errorf("invalid count")
		}
		a.duration, a.count = 0, int(n)
		return nil
	}
	d, err := time.ParseDuration(text)
	if err != nil || d < 0 || d == 0 && !a.allowZero {
		return fmt.Errorf("invalid duration")
	}
	a.duration, a.count = d, 0
	return nil
}

// Init registers the flags of tests. Programs that the test command makes need not call it.
func Init() {
	if settings.short != nil {
		return
	}
	s := &settings
	s.short = flag.Bool("test.short", false, "run smaller test suite to save time")
	s.failFast = flag.Bool("test.failfast", false, "do not start new tests after the first test failure")
	s.outputDirectory = flag.String("test.outputdir", "", "write profiles to `dir`")
	s.artifacts = flag.Bool("test.artifacts", false, "store test artifacts in test.,outputdir")
	flag.Var(&verbose, "test.v", "verbose: print additional output")
	s.count = flag.Uint("test.count", 1, "run tests and benchmarks `n` times")
	s.coverProfile = flag.String("test.coverprofile", "", "write a coverage profile to `file`")
	s.list = flag.String("test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	s.run = flag.String("test.run", "", "run only tests and examples matching `regexp`")
	s.skip = flag.String("test.skip", "", "do not list or run tests matching `regexp`")
	s.panicOnExit = flag.Bool("test.paniconexit0", false, "panic on call to os.Exit(0)")
	s.timeout = flag.Duration("test.timeout", 0, "panic test binary after duration `d` (default 0, timeout disabled)")
	s.cpu = flag.String("test.cpu", "", "comma-separated `list` of cpu counts to run each test with")
	s.parallel = flag.Int("test.parallel", runtime.GOMAXPROCS(0), "run at most `n` tests in parallel")
	s.shuffle = flag.String("test.shuffle", "off", "randomize the execution order of tests and benchmarks")
	s.fullPath = flag.Bool("test.fullpath", false, "show full file names in error messages")
	s.leaks = flag.Bool("test.leaks", false, "fail tests that leave goroutines which can never go on")

	s.bench = flag.String("test.bench", "", "run only benchmarks matching `regexp`")
	s.benchMemory = flag.Bool("test.benchmem", false, "print memory allocations for benchmarks")
	flag.Var(&benchAmount, "test.benchtime", "run each benchmark for duration `d` or N times if `d` is of the form Nx")

	s.fuzz = flag.String("test.fuzz", "", "run the fuzz test matching `regexp`")
	flag.Var(&fuzzAmount, "test.fuzztime", "time to spend fuzzing; default is to run indefinitely")
	flag.Var(&minimizeAmount, "test.fuzzminimizetime", "time to spend minimizing a value after finding a failing input")
	s.fuzzCache = flag.String("test.fuzzcachedir", "", "directory where interesting fuzzing inputs are stored (for use only by cmd/go)")
	s.fuzzWorker = flag.Bool("test.fuzzworker", false, "coordinate with the parent process to fuzz random values (for use only by cmd/go)")
}

// cpuCounts are the values of GOMAXPROCS that everything runs with.
func cpuCounts() []int {
	var counts []int
	for text := range strings.SplitSeq(*settings.cpu, ",") {
		text = strings.TrimSpace(text)
		if text == "" {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n <= 0 {
			complain("invalid value %q for -test.cpu", text)
			os.Exit(1)
		}
		counts = append(counts, n)
	}
	if counts == nil {
		counts = []int{runtime.GOMAXPROCS(0)}
	}
	return counts
}

func stderr() io.Writer { return os.Stderr }
