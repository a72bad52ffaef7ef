package testing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// InternalTest is a test as MainStart takes it.
type InternalTest struct {
	Name string
	F    func(*T)
}

// T is a test: what TestXxx gets.
type T struct {
	common
	refusesParallel bool // it changed what the whole process shares
	goroutines      int  // that there were when it began
	round           *round
}

// round is what the tests of one run over all of them share.
type round struct {
	selection *selection
	deadline  time.Time // zero: none
	fuzzing   bool      // panics of the test are failures
	turns     turns
}

// running has since when which test runs, for the report when the time is up.
var running sync.Map

func noteRunning(name string) { running.Store(name, time.Now()) }

var failures atomic.Int64

func stopsEarly() bool { return *settings.failFast && failures.Load() > 0 }

var errNoReturn = errors.New("test executed panic(nil) or runtime.Goexit")

func newT(parent *T, name string, skip int) *T {
	var pcs [mostFrames]uintptr
	n := runtime.Callers(skip+1, pcs[:])
	t := &T{round: parent.round}
	t.name = name
	t.parent = &parent.common
	t.level = parent.level + 1
	t.creator = pcs[:n]
	t.announcer = parent.announcer
	t.barrier = make(chan bool)
	t.signal = make(chan bool, 1)
	t.context, t.leave = context.WithCancel(context.Background())
	return t
}

// Run runs f as a subtest and waits until it is over or has called Parallel. It tells whether the subtest
// has not failed so far.
func (t *T) Run(name string, f func(t *T)) bool {
	if t.isolated {
		panic("testing: t.Run called inside synctest bubble")
	}
	if t.isCleaning.Load() {
		panic("testing: t.Run called during t.Cleanup")
	}
	t.hasChildren.Store(true)
	full, ok, _ := t.round.selection.choose(&t.common, name)
	if !ok || stopsEarly() {
		return true
	}
	child := newT(t, full, 2)
	child.out = indenter{&child.common}
	child.lines = &lineWriter{c: &child.common}
	if child.announcer != nil {
		child.announcer.announce(full, "=== RUN   %s\n", full)
	}
	noteRunning(full)
	go tRunner(child, f)
	if !<-child.signal {
		// It called FailNow of one of its parents, or of this test.
		runtime.Goexit()
	}
	if t.announcer != nil && t.announcer.framed {
		t.announcer.announce(t.name, "=== NAME  %s\n", t.name)
	}
	return !child.Failed()
}

// tRunner is the goroutine of a test. Its frames end the search for who is to blame for a log line.
func tRunner(t *T, fn func(t *T)) {
	defer func() { t.end(recover()) }()
	defer func() {
		if len(t.waiting) == 0 {
			t.runCleanups()
		}
	}()
	t.goroutines = runtime.NumGoroutine()
	t.start = time.Now()
	fn(t)
	t.finish(false)
}

// end waits for parallel subtests, reports the test and lets go whoever waits for it. `failure` is what the
// test panicked with.
func (t *T) end(failure any) {
	goOn := true
	if !t.hasFinished() && failure == nil {
		failure, goOn = t.whyNoReturn()
	}
	if failure != nil && t.round.fuzzing {
		head := "panic: "
		if failure == any(errNoReturn) {
			head = ""
		}
		t.Errorf("%s%s\n%s\n", head, failure, debug.Stack())
		t.finish(false)
		failure = nil
	}
	if failure != nil {
		t.endByPanic(failure)
	}
	t.elapsed += time.Since(t.start)
	if len(t.waiting) > 0 {
		t.runParallelSubtests()
	} else if t.isParallel {
		t.round.turns.give()
	}
	for c := &t.common; c.parent != nil; c = c.parent {
		c.endLine()
	}
	t.failOverLeaks()
	if t.Failed() {
		failures.Add(1)
	}
	t.report()
	t.mutex.Lock()
	t.done = true
	t.mutex.Unlock()
	if t.parent != nil && !t.hasChildren.Load() {
		t.markRan()
	}
	running.Delete(t.name)
	if t.isParallel {
		parallelRunning.Add(-1)
	}
	t.signal <- goOn
}

func (c *common) hasFinished() bool {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	return c.finished
}

// whyNoReturn judges a test whose goroutine exits by itself. FailNow of a parent ends the parent too: goOn is
// false then.
func (t *T) whyNoReturn() (failure any, goOn bool) {
	for p := t.parent; p != nil; p = p.parent {
		if !p.hasFinished() {
			continue
		}
		if !t.isParallel {
			t.Errorf("%v: subtest may have called FailNow on a parent test", errNoReturn)
			return nil, false
		}
		return errNoReturn, false
	}
	return errNoReturn, true
}

// endByPanic reports the test and those above it as failed, and panics on.
func (t *T) endByPanic(failure any) {
	t.Fail()
	if panicked := t.tryCleanups(); panicked != nil {
		t.Logf("cleanup panicked with %v", panicked)
	}
	for c := &t.common; c.parent != nil && !c.isolated; c = c.parent {
		c.mutex.Lock()
		c.elapsed += time.Since(c.start)
		elapsed := c.elapsed
		c.mutex.Unlock()
		c.endLine()
		c.tellParent("--- FAIL: %s (%s)\n", c.name, seconds(elapsed))
		if panicked := c.parent.tryCleanups(); panicked != nil {
			fmt.Fprintf(c.parent.out, "cleanup panicked with %v", panicked)
		}
	}
	panic(failure)
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.2fs", d.Seconds()) }

func (t *T) report() {
	if t.parent == nil || t.isolated {
		return
	}
	result := "PASS"
	switch {
	case t.Failed():
		result = "FAIL"
	case t.announcer == nil:
		return
	case t.Skipped():
		result = "SKIP"
	}
	t.tellParent("--- %s: %s (%s)\n", result, t.name, seconds(t.elapsed))
}

// Deadline is when the tests' time is up, if -timeout limits it.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	if t.isolated {
		panic("testing: t.Deadline called inside synctest bubble")
	}
	return t.round.deadline, !t.round.deadline.IsZero()
}

// Setenv sets a variable of the environment until the test is over; parallel tests must not.
func (t *T) Setenv(key, value string) {
	t.refuseParallel()
	t.common.Setenv(key, value)
}

// Chdir changes the working directory until the test is over; parallel tests must not.
func (t *T) Chdir(dir string) {
	t.refuseParallel()
	t.common.Chdir(dir)
}

// RunTests runs tests as the flags say.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	var deadline time.Time
	if *settings.timeout > 0 {
		deadline = time.Now().Add(*settings.timeout)
	}
	ran, ok := runTests(matchString, tests, cpuCounts(), deadline)
	if !ran {
		complain("warning: no tests to run")
	}
	return ok
}

func runTests(match matchFunction, tests []InternalTest, cpus []int, deadline time.Time) (ran, ok bool) {
	ok = true
	for _, cpu := range cpus {
		runtime.GOMAXPROCS(cpu)
		for i := range *settings.count {
			if stopsEarly() || i > 0 && !ran {
				break
			}
			root := newRoot(match, *settings.run, "-test.run", deadline)
			tRunner(root, func(t *T) {
				for _, test := range tests {
					t.Run(test.Name, test.F)
				}
			})
			<-root.signal
			ok = ok && !root.Failed()
			ran = ran || root.ran
		}
	}
	return ran, ok
}

// newRoot is the parent of all tests of a round.
func newRoot(match matchFunction, pattern, flagName string, deadline time.Time) *T {
	t := &T{round: &round{selection: newSelection(match, pattern, flagName), deadline: deadline}}
	t.round.turns.limit = *settings.parallel
	t.round.turns.taken = 1
	t.out = os.Stdout
	t.barrier = make(chan bool)
	t.signal = make(chan bool, 1)
	t.context, t.leave = context.WithCancel(context.Background())
	if verbose.on {
		t.announcer = &announcer{out: os.Stdout, framed: verbose.framed}
	}
	return t
}

// runningTests lists what runs, for the report when the time is up.
func runningTests() string {
	var names []string
	running.Range(func(name, since any) bool {
		names = append(names, fmt.Sprintf("\n\t%s (%v)", name, time.Since(since.(time.Time)).Round(time.Second)))
		return true
	})
	if len(names) == 0 {
		return ""
	}
	slices.Sort(names)
	return "\nrunning tests:" + strings.Join(names, "")
}
