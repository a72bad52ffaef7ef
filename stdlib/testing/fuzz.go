package testing

import (
	"context"
	"fmt"
	"path/filepath"
	"reflect"
	"runtime"
	"time"
)

// InternalFuzzTarget is a fuzz test as MainStart takes it.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// F is a fuzz test: it is given values to begin with and calls Fuzz with a target, which is run for each.
type F struct {
	common
	round  *round
	corpus []corpusEntry
	called bool // Fuzz was
}

// corpusEntry is one set of arguments of the target.
type corpusEntry struct {
	name   string
	values []any
}

func (f *F) Helper() {
	f.refuseInFuzz("Helper")
	f.common.helperAt(2)
}

func (f *F) Fail() {
	f.refuseInFuzz("Fail")
	f.common.Fail()
}

func (f *F) Skipped() bool {
	f.refuseInFuzz("Skipped")
	return f.common.Skipped()
}

// Add adds a set of arguments.
func (f *F) Add(args ...any) {
	for _, arg := range args {
		if t := reflect.TypeOf(arg); !canFuzz(t) {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", t))
		}
	}
	name := fmt.Sprintf("seed#%d", len(f.corpus))
	f.corpus = append(f.corpus, corpusEntry{name, append([]any(nil), args...)})
}

var fuzzTypes = map[reflect.Type]bool{
	reflect.TypeFor[[]byte]():  true,
	reflect.TypeFor[string]():  true,
	reflect.TypeFor[bool]():    true,
	reflect.TypeFor[float32](): true,
	reflect.TypeFor[float64](): true,
	reflect.TypeFor[int]():     true,
	reflect.TypeFor[int8]():    true,
	reflect.TypeFor[int16]():   true,
	reflect.TypeFor[int32]():   true,
	reflect.TypeFor[int64]():   true,
	reflect.TypeFor[uint]():    true,
	reflect.TypeFor[uint8]():   true,
	reflect.TypeFor[uint16]():  true,
	reflect.TypeFor[uint32]():  true,
	reflect.TypeFor[uint64]():  true,
}

func canFuzz(t reflect.Type) bool { return t != nil && fuzzTypes[t] }

// target is what Fuzz is given, ready to be called.
type target struct {
	function reflect.Value
	types    []reflect.Type // of its arguments behind the *T
}

func newTarget(function any) target {
	t := target{function: reflect.ValueOf(function)}
	of := t.function.Type()
	if of.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	if of.NumIn() < 2 || of.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if of.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	for i := 1; i < of.NumIn(); i++ {
		if !canFuzz(of.In(i)) {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", of.In(i)))
		}
		t.types = append(t.types, of.In(i))
	}
	return t
}

// check compares values with the target's arguments.
func (t target) check(values []any) error {
	if len(values) != len(t.types) {
		return fmt.Errorf("wrong number of values in corpus entry: %d, want %d", len(values), len(t.types))
	}
	types := make([]reflect.Type, len(values))
	isRight := true
	for i, v := range values {
		types[i] = reflect.TypeOf(v)
		isRight = isRight && types[i] == t.types[i]
	}
	if !isRight {
		return fmt.Errorf("mismatched types in corpus entry: %v, want %v", types, t.types)
	}
	return nil
}

func (t target) call(test *T, values []any) {
	args := []reflect.Value{reflect.ValueOf(test)}
	for _, v := range values {
		args = append(args, reflect.ValueOf(v))
	}
	t.function.Call(args)
}

// Fuzz runs the target for what was added, for the files in testdata/fuzz, and, with -fuzz, for variations.
func (f *F) Fuzz(ff any) {
	if f.called {
		panic("testing: F.Fuzz called more than once")
	}
	f.called = true
	if f.Failed() {
		return
	}
	f.Helper()
	target := newTarget(ff)
	for _, entry := range f.corpus {
		if err := target.check(entry.values); err != nil {
			f.Fatal(err)
		}
	}
	files, err := readCorpus(filepath.Join(corpusDirectory, f.name), target)
	if err != nil {
		f.Fatal(err)
	}
	f.corpus = append(f.corpus, files...)
	if f.round.fuzzing {
		f.search(target)
		return
	}
	for _, entry := range f.corpus {
		if _, ok, _ := f.round.selection.choose(nil, f.name+"/"+entry.name); ok && !stopsEarly() {
			f.run(target, entry)
		}
	}
}

// run runs the target as a subtest.
func (f *F) run(target target, entry corpusEntry) bool {
	var pcs [mostFrames]uintptr
	n := runtime.Callers(2, pcs[:])
	t := &T{round: f.round}
	t.name = f.name + "/" + entry.name
	t.parent = &f.common
	t.level = f.level + 1
	t.creator = pcs[:n]
	t.announcer = f.announcer
	t.barrier = make(chan bool)
	t.signal = make(chan bool, 1)
	t.context, t.leave = context.WithCancel(f.context)
	t.out = indenter{&t.common}
	t.lines = &lineWriter{c: &t.common}
	if t.announcer != nil {
		t.announcer.announce(t.name, "=== RUN   %s\n", t.name)
	}
	f.inFuzz = true
	go tRunner(t, func(t *T) { target.call(t, entry.values) })
	<-t.signal
	f.inFuzz = false
	if t.announcer != nil && t.announcer.framed {
		t.announcer.announce(f.name, "=== NAME  %s\n", f.name)
	}
	return !t.Failed()
}

// runSeeds runs fuzz tests with the values that they are given.
func runSeeds(match matchFunction, targets []InternalFuzzTarget, cpus []int, deadline time.Time) (ran, ok bool) {
	ok = true
	if len(targets) == 0 {
		return false, true
	}
	isFuzzed := func(name string) bool { return false }
	if *settings.fuzz != "" {
		later := newSelection(match, *settings.fuzz, "-test.fuzz")
		isFuzzed = func(name string) bool {
			_, chosen, _ := later.choose(nil, name)
			return chosen
		}
	}
	for _, cpu := range cpus {
		runtime.GOMAXPROCS(cpu)
		for i := range *settings.count {
			if stopsEarly() || i > 0 && !ran {
				break
			}
			root := newRoot(match, *settings.run, "-test.run", deadline)
			for _, target := range targets {
				if stopsEarly() {
					break
				}
				if _, chosen, _ := root.round.selection.choose(nil, target.Name); !chosen || isFuzzed(target.Name) {
					continue
				}
				f := newF(root, target.Name)
				f.execute(target.Fn)
				ok = ok && !f.Failed()
				ran = ran || f.ran
			}
		}
	}
	return ran, ok
}

func newF(root *T, name string) *F {
	f := &F{round: root.round}
	f.name = name
	f.parent = &root.common
	f.level = 1
	f.announcer = root.announcer
	f.barrier = make(chan bool)
	f.signal = make(chan bool, 1)
	f.context, f.leave = context.WithCancel(context.Background())
	f.out = indenter{&f.common}
	f.lines = &lineWriter{c: &f.common}
	return f
}

func (f *F) execute(fn func(*F)) {
	if f.announcer != nil {
		f.announcer.announce(f.name, "=== RUN   %s\n", f.name)
	}
	go fRunner(f, fn)
	<-f.signal
	if f.announcer != nil && f.announcer.framed {
		f.announcer.announce("", "=== NAME  \n")
	}
}

// fRunner is the goroutine of a fuzz test.
func fRunner(f *F, fn func(*F)) {
	defer func() { f.end(recover()) }()
	defer func() { f.runCleanups() }()
	f.start = time.Now()
	fn(f)
	f.finish(false)
}

func (f *F) end(failure any) {
	if failure == nil && !f.Skipped() && !f.Failed() {
		switch {
		case !f.hasFinished():
			failure = errNoReturn
		case !f.called:
			f.Error("returned without calling F.Fuzz, F.Fail, or F.Skip")
		}
	}
	f.elapsed += time.Since(f.start)
	if failure != nil {
		f.common.Fail()
		f.tellParent("--- FAIL: %s (%s)\n", f.name, seconds(f.elapsed))
		panic(failure)
	}
	f.endLine()
	if f.Failed() {
		failures.Add(1)
	}
	f.report()
	f.mutex.Lock()
	f.done = true
	f.mutex.Unlock()
	f.markRan()
	f.signal <- true
}

func (f *F) report() {
	result := "PASS"
	switch {
	case f.Failed():
		result = "FAIL"
	case f.announcer == nil:
		return
	case f.common.Skipped():
		result = "SKIP"
	}
	f.tellParent("--- %s: %s (%s)\n", result, f.name, seconds(f.elapsed))
}
