package testing

import (
	"context"
	"fmt"
	"internal/unicode"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// TB is what tests, benchmarks and fuzz targets have in common.
type TB interface {
	ArtifactDir() string
	Attr(key, value string)
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Chdir(dir string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	Context() context.Context
	Output() io.Writer

	private()
}

var (
	_ TB = (*T)(nil)
	_ TB = (*B)(nil)
	_ TB = (*F)(nil)
)

// common is what T, B and F are made of.
//
// Invariants
//   - mutex guards the members up to leave; a child's lock may be taken under its parent's, never the
//     other way round.
//   - what a test logs goes to its own output until it is done, to that of its nearest ancestor which is
//     not done afterwards.
type common struct {
	mutex    sync.RWMutex
	output   []byte // lines that wait for the result
	ran      bool   // it, or something below it, was executed
	failed   bool
	skipped  bool
	done     bool // its result is told: nothing may be logged any more
	finished bool // it returned, or called FailNow or SkipNow
	helpers  map[string]bool
	cleanups []cleanup
	cleaning []uintptr // callers of Cleanup, while what it registered runs
	inFuzz   bool      // the fuzz target of F runs
	isolated bool      // it is the inside of a synctest bubble, for its parent
	leave    context.CancelFunc

	out         io.Writer   // where its result goes for those who are above it
	lines       *lineWriter // where its log goes
	announcer   *announcer  // nil: not verbose
	isBenchmark bool
	hasChildren atomic.Bool
	isCleaning  atomic.Bool
	isParallel  bool

	parent  *common
	level   int
	creator []uintptr // callers of Run
	name    string
	start   time.Time
	elapsed time.Duration
	barrier chan bool // closed when parallel subtests may begin
	signal  chan bool // its end, or its call of Parallel
	waiting []*T      // parallel subtests
	context context.Context

	directory directories
}

type cleanup struct {
	call    func()
	callers []uintptr
}

const mostFrames = 50

func (c *common) private() {}

// Name is the full name: TestX/subtest.
func (c *common) Name() string { return c.name }

// Context ends just before functions of Cleanup run.
func (c *common) Context() context.Context {
	c.refuseInFuzz("Context")
	return c.context
}

func (c *common) refuseInFuzz(method string) {
	if c.inFuzz {
		panic(fmt.Sprintf("testing: f.%s was called inside the fuzz target, use t.%s instead", method, method))
	}
}

func (c *common) markRan() {
	for ; c != nil; c = c.parent {
		c.mutex.Lock()
		c.ran = true
		c.mutex.Unlock()
	}
}

// ---- failing and skipping

// Fail marks the test as failed; it goes on.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	// A failure of a test that has been reported would be lost.
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed tells whether the test has failed so far.
func (c *common) Failed() bool {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	return c.failed
}

// FailNow fails and ends the test; on its own goroutine only.
func (c *common) FailNow() {
	c.refuseInFuzz("FailNow")
	c.Fail()
	c.finish(false)
	runtime.Goexit()
}

func (c *common) finish(skipped bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.finished = true
	c.skipped = c.skipped || skipped
}

// Skipped tells whether the test was skipped.
func (c *common) Skipped() bool {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	return c.skipped
}

// SkipNow ends the test as one that need not be run.
func (c *common) SkipNow() {
	c.refuseInFuzz("SkipNow")
	c.finish(true)
	runtime.Goexit()
}

// ---- logging: all of these call log directly, which counts frames

// Log notes a line; it is shown when the test fails, or with -v.
func (c *common) Log(args ...any) {
	c.refuseInFuzz("Log")
	c.log(fmt.Sprintln(args...), false)
}

func (c *common) Logf(format string, args ...any) {
	c.refuseInFuzz("Logf")
	c.log(fmt.Sprintf(format, args...), false)
}

// Error is Log and Fail.
func (c *common) Error(args ...any) {
	c.refuseInFuzz("Error")
	c.log(fmt.Sprintln(args...), true)
	c.Fail()
}

func (c *common) Errorf(format string, args ...any) {
	c.refuseInFuzz("Errorf")
	c.log(fmt.Sprintf(format, args...), true)
	c.Fail()
}

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) {
	c.refuseInFuzz("Fatal")
	c.log(fmt.Sprintln(args...), true)
	c.FailNow()
}

func (c *common) Fatalf(format string, args ...any) {
	c.refuseInFuzz("Fatalf")
	c.log(fmt.Sprintf(format, args...), true)
	c.FailNow()
}

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) {
	c.refuseInFuzz("Skip")
	c.log(fmt.Sprintln(args...), false)
	c.SkipNow()
}

func (c *common) Skipf(format string, args ...any) {
	c.refuseInFuzz("Skipf")
	c.log(fmt.Sprintf(format, args...), false)
	c.SkipNow()
}

// log is for those whom a test calls.
func (c *common) log(text string, isError bool) {
	text = strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n"+indentation) + "\n"
	to := c.receiver()
	if to == nil {
		panic("Log in goroutine after " + c.name + " has completed: " + text)
	}
	text = to.callSite(3) + text
	to.endLine()
	to.lines.write([]byte(text), isError)
}

// receiver is whose log takes a line: the test's own, or of those above it the nearest that is not done.
func (c *common) receiver() *common {
	for ; c != nil; c = c.parent {
		c.mutex.Lock()
		takes := !c.done && !c.isolated
		c.mutex.Unlock()
		if takes {
			return c
		}
	}
	return nil
}

// callSite is the file and line that a log line is about; skip frames are ours.
func (c *common) callSite(skip int) string {
	frame := c.frameToBlame(skip)
	file, line := frame.File, max(frame.Line, 1)
	switch {
	case file == "":
		file = "???"
	case !*settings.fullPath:
		file = filepath.Base(file)
	}
	return fmt.Sprintf("%s:%d: ", file, line)
}

// frameToBlame finds the innermost caller that is no helper. The search goes on where Cleanup was called, and
// where Run was.
func (c *common) frameToBlame(skip int) runtime.Frame {
	var pcs [mostFrames]uintptr
	n := runtime.Callers(skip+2, pcs[:])
	frames := runtime.CallersFrames(pcs[:n])
	var first, previous runtime.Frame
	for more := true; more; {
		var frame runtime.Frame
		frame, more = frames.Next()
		switch frame.Function {
		case "runtime.gopanic":
			continue
		case "testing.(*common).callCleanup":
			c.mutex.RLock()
			callers := c.cleaning
			c.mutex.RUnlock()
			if callers != nil {
				frames, more = runtime.CallersFrames(callers), true
				continue
			}
		case "testing.tRunner":
			// The function of the test itself: Run may have been called by a helper.
			if c.level <= 1 || c.parent == nil {
				return previous
			}
			frames, more = runtime.CallersFrames(c.creator), true
			c = c.parent
			continue
		}
		if first.Function == "" {
			first = frame
		}
		name, isLoopBody := withoutLoopBody(frame.Function)
		c.mutex.RLock()
		isHelper := c.helpers[name]
		c.mutex.RUnlock()
		if !isHelper {
			return frame
		}
		if isLoopBody && more {
			frame, more = frames.Next() // the iterator that called it
		}
		previous = frame
	}
	return first
}

// withoutLoopBody takes the -range1 from the name of the body of a loop over a function.
func withoutLoopBody(name string) (function string, isLoopBody bool) {
	const suffix = "-range"
	at := strings.LastIndex(name, suffix)
	if at < 0 || strings.Trim(name[at+len(suffix):], "0123456789") != "" {
		return name, false
	}
	return name[:at], true
}

// Helper marks the caller as a helper: lines that it logs are those of its caller.
func (c *common) Helper() {
	if c.isolated {
		c = c.parent
	}
	c.helperAt(2)
}

// helperAt marks a caller; skip frames are ours.
func (c *common) helperAt(skip int) {
	var pcs [1]uintptr
	if runtime.Callers(skip+1, pcs[:]) == 0 {
		panic("testing: zero callers found")
	}
	frame, _ := runtime.CallersFrames(pcs[:]).Next()
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	c.helpers[frame.Function] = true
}

// ---- cleaning up

// Cleanup has f called when the test and its subtests are over, the last one first.
func (c *common) Cleanup(f func()) {
	c.refuseInFuzz("Cleanup")
	var pcs [mostFrames]uintptr
	n := runtime.Callers(2, pcs[:])
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.cleanups = append(c.cleanups, cleanup{f, pcs[:n]})
}

func (c *common) takeCleanup() (last cleanup, ok bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	n := len(c.cleanups)
	if n == 0 {
		return cleanup{}, false
	}
	last = c.cleanups[n-1]
	c.cleanups = c.cleanups[:n-1]
	return last, true
}

func (c *common) callCleanup(one cleanup) {
	c.mutex.Lock()
	c.cleaning = one.callers
	c.mutex.Unlock()
	defer func() {
		c.mutex.Lock()
		c.cleaning = nil
		c.mutex.Unlock()
	}()
	one.call()
}

// runCleanups runs all of them, even when some panic or exit.
func (c *common) runCleanups() {
	c.isCleaning.Store(true)
	defer c.isCleaning.Store(false)
	defer func() {
		c.mutex.Lock()
		more := len(c.cleanups) > 0
		c.mutex.Unlock()
		if more {
			c.runCleanups()
		}
	}()
	if c.leave != nil {
		c.leave()
	}
	for {
		one, ok := c.takeCleanup()
		if !ok {
			return
		}
		c.callCleanup(one)
	}
}

// tryCleanups is runCleanups after which the program goes on: it returns what one of them panicked with.
func (c *common) tryCleanups() (panicked any) {
	defer func() { panicked = recover() }()
	c.runCleanups()
	return nil
}

// ---- what a test may ask to be undone

// Setenv sets a variable of the environment until the test is over.
func (c *common) Setenv(key, value string) {
	c.refuseInFuzz("Setenv")
	before, was := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if was {
			os.Setenv(key, before)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Chdir changes the working directory, and PWD, until the test is over.
func (c *common) Chdir(dir string) {
	c.refuseInFuzz("Chdir")
	before, err := os.Open(".")
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	if !filepath.IsAbs(dir) {
		if dir, err = os.Getwd(); err != nil {
			c.Fatal(err)
		}
	}
	c.Setenv("PWD", dir)
	c.Cleanup(func() {
		err := before.Chdir()
		before.Close()
		if err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}

// Attr notes something about the test in its output, with -v.
func (c *common) Attr(key, value string) {
	if strings.ContainsFunc(key, unicode.IsSpace) {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	if c.announcer != nil {
		c.announcer.announce(c.name, "=== ATTR  %s %v %v\n", c.name, key, value)
	}
}
