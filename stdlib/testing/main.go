package testing

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"time"
	_ "unsafe" // for linkname
)

// testDeps is what the program around the tests brings along.
type testDeps interface {
	ImportPath() string
	ModulePath() string
	MatchString(pat, str string) (bool, error)
}

// matchOnly is testDeps for Main.
type matchOnly func(pat, str string) (bool, error)

func (matchOnly) ImportPath() string                          { return "" }
func (matchOnly) ModulePath() string                          { return "" }
func (m matchOnly) MatchString(pat, str string) (bool, error) { return m(pat, str) }

// M is the whole of a package's tests: what TestMain gets.
type M struct {
	deps        testDeps
	tests       []InternalTest
	benchmarks  []InternalBenchmark
	fuzzTargets []InternalFuzzTarget
	examples    []InternalExample
	alarm       *time.Timer
	over        sync.Once
}

// MainStart is for the func main that the test command writes.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark, fuzzTargets []InternalFuzzTarget, examples []InternalExample) *M {
	Init()
	return &M{deps: deps, tests: tests, benchmarks: benchmarks, fuzzTargets: fuzzTargets, examples: examples}
}

// Main is for programs that call tests themselves.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	os.Exit(MainStart(matchOnly(matchString), tests, benchmarks, nil, examples).Run())
}

// exitZero is called by os.Exit(0).
//
//go:linkname exitZero os.exitZero
var exitZero func()

// lastCode is the code of the last Run, with which the program ends when TestMain returns.
var lastCode int

// Run runs the tests and returns the code to exit with.
func (m *M) Run() (code int) {
	defer func() { lastCode = code }()
	if !flag.Parsed() {
		flag.Parse()
	}
	if verbose.framed {
		os.Stderr = os.Stdout // so that the order is that of what happened
	}
	if code, ok := m.checkFlags(); !ok {
		return code
	}
	if *settings.list != "" {
		m.list()
		return 0
	}
	if !m.shuffle() {
		return 2
	}
	artifactFolder = strings.TrimPrefix(strings.TrimPrefix(m.deps.ImportPath(), m.deps.ModulePath()), "/")
	cpus := cpuCounts()
	if *settings.coverProfile != "" && CoverMode() == "" {
		complain("cannot use -test.coverprofile because test binary was not built with coverage enabled")
		os.Exit(2)
	}
	if *settings.panicOnExit {
		exitZero = func() { panic("unexpected call to os.Exit(0) during test") }
		defer func() { exitZero = nil }()
	}
	defer m.after()
	if m.runAll(cpus) {
		fmt.Print(verbose.mark(), "PASS\n")
		return 0
	}
	fmt.Print(verbose.mark(), "FAIL\n")
	return 1
}

func (m *M) runAll(cpus []int) bool {
	match := m.deps.MatchString
	deadline := m.startAlarm()
	ran, ok := runTests(match, m.tests, cpus, deadline)
	fuzzRan, fuzzOk := runSeeds(match, m.fuzzTargets, cpus, deadline)
	examplesRan, examplesOk := runExamples(match, m.examples)
	m.stopAlarm()
	if !ran && !fuzzRan && !examplesRan && *settings.bench == "" && *settings.fuzz == "" {
		complain("warning: no tests to run")
	}
	return ok && fuzzOk && examplesOk && runBenchmarks(m.deps.ImportPath(), match, m.benchmarks, cpus) &&
		runFuzzing(match, m.fuzzTargets, deadline)
}

func (m *M) checkFlags() (code int, ok bool) {
	if *settings.parallel < 1 {
		complain("-parallel can only be given a positive integer")
		flag.Usage()
		return 2, false
	}
	return 0, true
}

func (m *M) shuffle() bool {
	var seed int64
	switch text := *settings.shuffle; text {
	case "off":
		return true
	case "on":
		seed = time.Now().UnixNano()
	default:
		var err error
		if seed, err = strconv.ParseInt(text, 10, 64); err != nil {
			complain(`-shuffle should be "off", "on", or a valid integer: %v`, err)
			return false
		}
	}
	fmt.Println("-test.shuffle", seed)
	draw := rand.New(rand.NewSource(seed))
	draw.Shuffle(len(m.tests), func(i, j int) { m.tests[i], m.tests[j] = m.tests[j], m.tests[i] })
	draw.Shuffle(len(m.benchmarks), func(i, j int) {
		m.benchmarks[i], m.benchmarks[j] = m.benchmarks[j], m.benchmarks[i]
	})
	return true
}

// list prints the names that -list asks for.
func (m *M) list() {
	if _, err := m.deps.MatchString(*settings.list, "non-empty"); err != nil {
		complain("invalid regexp in -test.list (%q): %s", *settings.list, err)
		os.Exit(1)
	}
	var names []string
	for _, test := range m.tests {
		names = append(names, test.Name)
	}
	for _, benchmark := range m.benchmarks {
		names = append(names, benchmark.Name)
	}
	for _, target := range m.fuzzTargets {
		names = append(names, target.Name)
	}
	for _, example := range m.examples {
		names = append(names, example.Name)
	}
	for _, name := range names {
		if ok, _ := m.deps.MatchString(*settings.list, name); ok {
			fmt.Println(name)
		}
	}
}

// startAlarm has the program end when -timeout is over.
func (m *M) startAlarm() (deadline time.Time) {
	limit := *settings.timeout
	if limit <= 0 {
		return time.Time{}
	}
	deadline = time.Now().Add(limit)
	m.alarm = time.AfterFunc(limit, func() {
		m.after()
		debug.SetTraceback("all")
		panic(fmt.Sprintf("test timed out after %v%s", limit, runningTests()))
	})
	return deadline
}

func (m *M) stopAlarm() {
	if m.alarm != nil {
		m.alarm.Stop()
	}
}

// after is what is left to do when the tests are over, once.
func (m *M) after() { m.over.Do(reportCoverage) }
