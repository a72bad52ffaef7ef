package testing

import (
	"context"
	"fmt"
	"internal/unicode"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// InternalBenchmark is a benchmark as MainStart takes it.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// B is a benchmark: its function is called with N growing until that takes long enough, or it calls Loop,
// which does the same within one call.
type B struct {
	common
	N int

	suite    *suite // nil: of Benchmark
	function func(b *B)
	amount   amount
	meter    meter
	loop     loop
	before   struct {
		n       int
		elapsed time.Duration
	} // of the last call
	bytes       int64
	someNoBytes bool // of its sub-benchmarks
	showAllocs  bool
	parallelism int // goroutines of RunParallel for each processor
	result      BenchmarkResult
}

// suite is what the benchmarks of a program share.
type suite struct {
	selection  *selection
	importPath string
	cpus       []int
	width      int // of the column of names
	suffix     int // the longest of "-8"
}

// meter measures time and allocations while it is on.
type meter struct {
	on                          bool
	start                       time.Time
	elapsed                     time.Duration
	allocs, bytes               uint64
	allocsAtStart, bytesAtStart uint64
	metrics                     map[string]float64
}

func (m *meter) read() (allocs, bytes uint64) {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.Mallocs, stats.TotalAlloc
}

// loop counts the iterations of Loop.
type loop struct {
	n    uint64 // how many there are to be so far; 0: Loop was not called
	i    uint64
	done bool
}

// StartTimer goes on measuring; it is on when the function is called.
func (b *B) StartTimer() {
	m := &b.meter
	if !m.on {
		m.allocsAtStart, m.bytesAtStart = m.read()
		m.start = time.Now()
		m.on = true
	}
}

// StopTimer measures no further for now.
func (b *B) StopTimer() {
	m := &b.meter
	if m.on {
		m.elapsed += time.Since(m.start)
		allocs, bytes := m.read()
		m.allocs += allocs - m.allocsAtStart
		m.bytes += bytes - m.bytesAtStart
		m.on = false
	}
}

// ResetTimer forgets what was measured and reported.
func (b *B) ResetTimer() {
	m := &b.meter
	if m.metrics == nil {
		m.metrics = map[string]float64{}
	}
	clear(m.metrics)
	if m.on {
		m.allocsAtStart, m.bytesAtStart = m.read()
		m.start = time.Now()
	}
	m.elapsed, m.allocs, m.bytes = 0, 0, 0
}

// Elapsed is the time measured so far.
func (b *B) Elapsed() time.Duration {
	if b.meter.on {
		return b.meter.elapsed + time.Since(b.meter.start)
	}
	return b.meter.elapsed
}

// SetBytes says how many bytes an iteration works on.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs shows allocations for this benchmark, whatever -benchmem says.
func (b *B) ReportAllocs() { b.showAllocs = true }

// ReportMetric adds a figure to the result, or replaces one of them.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.ContainsFunc(unit, unicode.IsSpace) {
		panic("metric unit must not contain whitespace")
	}
	b.meter.metrics[unit] = n
}

// Loop tells whether there is another iteration: `for b.Loop() { ... }`. What comes before and after it is
// not measured.
func (b *B) Loop() bool {
	if b.loop.i < b.loop.n && b.meter.on {
		b.loop.i++
		return true
	}
	return b.extendLoop()
}

func (b *B) extendLoop() bool {
	if !b.meter.on {
		b.Fatal("B.Loop called with timer stopped")
	}
	l := &b.loop
	switch {
	case l.n == 0:
		l.n = uint64(max(b.amount.count, 1))
		b.N = 0
		b.ResetTimer()
	case b.amount.count > 0 || b.Elapsed() >= b.amount.duration:
		b.StopTimer()
		b.N = int(l.n)
		l.done = true
		return false
	default:
		l.n = uint64(nextCount(b.amount.duration, int(l.n), b.Elapsed(), int(l.n)))
	}
	l.i++
	return true
}

const mostIterations = 1_000_000_000

// nextCount guesses how many iterations take that long: a fifth more than the last run suggests, but not
// over a hundred times as many, and at least one more.
func nextCount(goal time.Duration, iterations int, took time.Duration, last int) int {
	n := int64(goal) * int64(iterations) / max(int64(took), 1)
	n += n / 5
	n = min(n, 100*int64(last))
	n = max(n, int64(last)+1)
	return int(min(n, mostIterations))
}

// oneAtATime is held while a benchmark runs, so that no other disturbs it.
var oneAtATime sync.Mutex

// call runs the function once.
func (b *B) call(n int) {
	oneAtATime.Lock()
	defer oneAtATime.Unlock()
	b.context, b.leave = context.WithCancel(context.Background())
	defer b.runCleanups()
	runtime.GC() // what others have left is not this one's
	b.N = n
	b.loop = loop{}
	b.parallelism = 1
	b.ResetTimer()
	b.StartTimer()
	b.function(b)
	b.StopTimer()
	b.before.n, b.before.elapsed = n, b.meter.elapsed
	if b.loop.n > 0 && !b.loop.done && !b.Failed() {
		b.Error("benchmark function returned without B.Loop() == false (break or return in loop?)")
	}
}

// onGoroutine runs f where Goexit ends nothing else.
func (b *B) onGoroutine(f func()) {
	go func() {
		defer func() { b.signal <- true }()
		f()
	}()
	<-b.signal
}

// probe calls the function with N = 1. False when there is nothing to measure: it failed, was skipped, or
// only has sub-benchmarks.
func (b *B) probe() bool {
	if s := b.suite; s != nil {
		if n := len(b.name) + s.suffix + 1; n > s.width {
			s.width = n + 8 // room, so that the column seldom changes
		}
	}
	b.onGoroutine(func() { b.call(1) })
	if b.Failed() {
		fmt.Fprintf(b.out, "%s--- FAIL: %s\n%s", b.announcer.mark(), b.name, b.output)
		return false
	}
	finished := b.hasFinished()
	if !b.hasChildren.Load() && !finished {
		return true
	}
	tag := "BENCH"
	if b.Skipped() {
		tag = "SKIP"
	}
	if b.announcer != nil && (len(b.output) > 0 || finished) {
		b.shortenOutput()
		fmt.Fprintf(b.out, "%s--- %s: %s\n%s", b.announcer.mark(), tag, b.name, b.output)
	}
	return false
}

// measure calls the function as often as the flags want it.
func (b *B) measure() BenchmarkResult {
	b.onGoroutine(func() {
		switch {
		case b.loop.n > 0: // Loop has done it already
		case b.amount.count > 0:
			if b.amount.count > 1 {
				b.call(b.amount.count)
			}
		default:
			for n := 1; !b.Failed() && b.meter.elapsed < b.amount.duration && n < mostIterations; {
				n = nextCount(b.amount.duration, b.N, b.meter.elapsed, n)
				b.call(n)
			}
		}
		m := &b.meter
		b.result = BenchmarkResult{b.N, m.elapsed, b.bytes, m.allocs, m.bytes, m.metrics}
	})
	return b.result
}

var describeOnce sync.Once

// describe prints what machine the figures are of.
func (s *suite) describe(out io.Writer) {
	describeOnce.Do(func() {
		fmt.Fprintf(out, "goos: %s\n", runtime.GOOS)
		fmt.Fprintf(out, "goarch: %s\n", runtime.GOARCH)
		if s.importPath != "" {
			fmt.Fprintf(out, "pkg: %s\n", s.importPath)
		}
		if name := processorName(); name != "" {
			fmt.Fprintf(out, "cpu: %s\n", name)
		}
	})
}

// processorName is what the system calls the processor; empty where it does not say.
func processorName() string {
	text, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(text)) {
		if key, name, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(name)
		}
	}
	return ""
}

func nameWithCPUs(name string, cpus int) string {
	if cpus == 1 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, cpus)
}

// report measures with each number of processors, -count times, and prints a line for each.
func (b *B) report() {
	b.suite.describe(b.out)
	isFirst := true
	for _, cpus := range b.suite.cpus {
		for range *settings.count {
			runtime.GOMAXPROCS(cpus)
			one := b
			if !isFirst {
				one = b.again()
			}
			one.reportOne(nameWithCPUs(b.name, cpus), isFirst)
			isFirst = false
			if n := runtime.GOMAXPROCS(0); n != cpus {
				complain("%s left GOMAXPROCS set to %d", nameWithCPUs(b.name, cpus), n)
			}
		}
	}
}

func (b *B) reportOne(name string, isProbed bool) {
	column := func() { fmt.Fprintf(b.out, "%-*s\t", b.suite.width, name) }
	if b.announcer == nil {
		column()
	}
	if !isProbed {
		b.probe()
	}
	r := b.measure()
	if b.Failed() {
		fmt.Fprintf(b.out, "%s--- FAIL: %s\n%s", b.announcer.mark(), name, b.output)
		return
	}
	if b.announcer != nil {
		column()
	}
	line := r.String()
	if *settings.benchMemory || b.showAllocs {
		line += "\t" + r.MemString()
	}
	fmt.Fprintln(b.out, line)
	if len(b.output) > 0 {
		b.shortenOutput()
		fmt.Fprintf(b.out, "%s--- BENCH: %s\n%s", b.announcer.mark(), name, b.output)
	}
	if b.announcer != nil && b.announcer.framed {
		b.announcer.announce("", "=== NAME  \n")
	}
}

// again is a benchmark like this one that has not run.
func (b *B) again() *B {
	one := newB(b.suite, b.function, b.amount)
	one.name, one.out, one.announcer = b.name, b.out, b.announcer
	return one
}

func newB(s *suite, f func(b *B), amount amount) *B {
	b := &B{suite: s, function: f, amount: amount}
	b.isBenchmark = true
	b.signal = make(chan bool)
	b.lines = &lineWriter{c: &b.common}
	return b
}

// Run runs f as a sub-benchmark. What calls Run is not measured itself.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasChildren.Store(true)
	oneAtATime.Unlock()
	defer oneAtATime.Lock()
	full, ok, partial := name, true, false
	if b.suite != nil {
		full, ok, partial = b.suite.selection.choose(&b.common, name)
	}
	if !ok {
		return true
	}
	var pcs [mostFrames]uintptr
	n := runtime.Callers(2, pcs[:])
	child := newB(b.suite, f, b.amount)
	child.name, child.parent, child.level, child.creator = full, &b.common, b.level+1, pcs[:n]
	child.out, child.announcer = b.out, b.announcer
	if partial {
		child.hasChildren.Store(true) // only something below it was asked for
	}
	if a := b.announcer; a != nil {
		b.suite.describe(os.Stdout)
		if a.framed {
			a.announce(full, "=== RUN   %s\n", full)
		}
		fmt.Println(full)
	}
	if child.probe() {
		if b.suite != nil {
			child.report()
		} else {
			child.measure()
		}
	}
	b.add(child.result)
	return !child.Failed()
}

// add makes the result of a benchmark with sub-benchmarks: their sum.
func (b *B) add(other BenchmarkResult) {
	r := &b.result
	r.N = 1
	r.T += time.Duration(other.NsPerOp())
	b.someNoBytes = b.someNoBytes || other.Bytes == 0
	r.Bytes += other.Bytes
	if b.someNoBytes {
		r.Bytes = 0
	}
	r.MemAllocs += uint64(other.AllocsPerOp())
	r.MemBytes += uint64(other.AllocedBytesPerOp())
}

const mostLines = 10

// shortenOutput keeps the first lines: each call of the function may have logged the same.
func (b *B) shortenOutput() {
	end := 0
	for range mostLines {
		line := strings.IndexByte(string(b.output[end:]), '\n')
		if line < 0 {
			return
		}
		end += line + 1
	}
	b.output = append(b.output[:end-1], "\n\t... [output truncated]\n"...)
}

// RunBenchmarks runs benchmarks as the flags say.
func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	runBenchmarks("", matchString, benchmarks, cpuCounts())
}

func runBenchmarks(importPath string, match matchFunction, benchmarks []InternalBenchmark, cpus []int) bool {
	if *settings.bench == "" {
		return true
	}
	s := &suite{selection: newSelection(match, *settings.bench, "-test.bench"), importPath: importPath, cpus: cpus}
	most := 1
	for _, n := range cpus {
		most = max(most, n)
	}
	s.suffix = len(nameWithCPUs("", most))
	var chosen []InternalBenchmark
	for _, benchmark := range benchmarks {
		if _, ok, _ := s.selection.choose(nil, benchmark.Name); ok {
			chosen = append(chosen, benchmark)
			s.width = max(s.width, len(nameWithCPUs(benchmark.Name, most))+s.suffix+1)
		}
	}
	root := newB(s, func(b *B) {
		for _, benchmark := range chosen {
			b.Run(benchmark.Name, benchmark.F)
		}
	}, benchAmount)
	root.name, root.out = "Main", os.Stdout
	if verbose.on {
		root.announcer = &announcer{out: os.Stdout, framed: verbose.framed}
	}
	root.call(1)
	return !root.Failed()
}

// Benchmark measures f outside of tests.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := newB(nil, f, benchAmount)
	b.out = io.Discard
	if b.probe() {
		b.measure()
	}
	return b.result
}

// PB hands out the iterations of RunParallel.
type PB struct {
	taken *atomic.Uint64 // by all goroutines
	all   uint64
	share uint64 // how many are taken at once
	left  uint64 // of those taken
}

// Next tells whether there is another iteration.
func (pb *PB) Next() bool {
	if pb.left == 0 {
		end := pb.taken.Add(pb.share)
		begin := end - pb.share
		if begin >= pb.all {
			return false
		}
		pb.left = min(end, pb.all) - begin
	}
	pb.left--
	return true
}

// RunParallel calls body on several goroutines, which share the iterations.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	// As many at once as take about 100 µs.
	share := uint64(1)
	if b.before.n > 0 && b.before.elapsed > 0 {
		share = min(max(100_000*uint64(b.before.n)/uint64(b.before.elapsed), 1), 10_000)
	}
	var taken atomic.Uint64
	var group sync.WaitGroup
	for range b.parallelism * runtime.GOMAXPROCS(0) {
		group.Add(1)
		go func() {
			defer group.Done()
			body(&PB{taken: &taken, all: uint64(b.N), share: share})
		}()
	}
	group.Wait()
	if taken.Load() <= uint64(b.N) && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// SetParallelism has RunParallel use p goroutines for each processor.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}
