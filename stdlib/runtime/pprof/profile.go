// Package pprof writes profiles: where goroutines are, where a program spends its time, what it waits for, what memory
// it uses. They are texts, or what the tool pprof reads.
//
// The pcs in them are not addresses but numbers of places; names, files and lines stand beside them.
package pprof

import (
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// A Profile is a set of stacks. Some are there from the start:
//
//	goroutine      where all goroutines are
//	goroutineleak  where those are that can never go on
//	heap           samples of objects that are in use
//	allocs         samples of all objects that ever were
//	threadcreate   the threads
//	block          where goroutines waited (runtime.SetBlockProfileRate)
//	mutex          who held the locks that others waited for (runtime.SetMutexProfileFraction)
type Profile struct {
	name  string
	count func() int // of those that are there from the start
	write func(w io.Writer, debug int) error

	mutex  sync.Mutex
	stacks map[any][]uintptr // mutex; by what was added
}

var profiles = struct {
	mutex  sync.Mutex
	byName map[string]*Profile // mutex
}{byName: map[string]*Profile{}}

func init() {
	beginMemProfile()
	for _, p := range []*Profile{
		{name: "goroutine", count: runtime.NumGoroutine, write: writeGoroutines},
		{name: "goroutineleak", count: countLeaked, write: writeLeaked},
		{name: "threadcreate", count: countThreads, write: writeThreads},
		{name: "heap", count: countAllocations, write: writeHeap},
		{name: "allocs", count: countAllocations, write: writeAllocs},
		{name: "block", count: countBlocks, write: writeBlocks},
		{name: "mutex", count: countContentions, write: writeContentions},
	} {
		profiles.byName[p.name] = p
	}
}

// NewProfile makes an empty profile. It panics when there is one of that name.
func NewProfile(name string) *Profile {
	if name == "" {
		panic("pprof: NewProfile with empty name")
	}
	profiles.mutex.Lock()
	defer profiles.mutex.Unlock()
	if profiles.byName[name] != nil {
		panic("pprof: NewProfile name already in use: " + name)
	}
	p := &Profile{name: name, stacks: map[any][]uintptr{}}
	profiles.byName[name] = p
	return p
}

// Lookup returns the profile of that name, or nil.
func Lookup(name string) *Profile {
	profiles.mutex.Lock()
	defer profiles.mutex.Unlock()
	return profiles.byName[name]
}

// Profiles returns all profiles, by name.
func Profiles() []*Profile {
	profiles.mutex.Lock()
	defer profiles.mutex.Unlock()
	all := make([]*Profile, 0, len(profiles.byName))
	for _, p := range profiles.byName {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *Profile) int { return strings.Compare(a.name, b.name) })
	return all
}

func (p *Profile) Name() string { return p.name }

// Count says how many stacks are in the profile.
func (p *Profile) Count() int {
	if p.count != nil {
		return p.count()
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return len(p.stacks)
}

// Add adds the caller's stack, for value, which must not be in the profile yet. With skip > 0 the stack begins that
// many callers further out.
func (p *Profile) Add(value any, skip int) {
	if p.name == "" {
		panic("pprof: use of uninitialized Profile")
	}
	if p.write != nil {
		panic("pprof: Add called on built-in Profile " + p.name)
	}
	stack := make([]uintptr, 32)
	stack = stack[:runtime.Callers(skip+1, stack)]
	if len(stack) == 0 {
		stack = pcsOfNothing()
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.stacks[value] != nil {
		panic("pprof: Profile.Add of duplicate value")
	}
	p.stacks[value] = stack
}

// pcsOfNothing is the stack of who skips more callers than there are.
func pcsOfNothing() []uintptr {
	stack := make([]uintptr, 1)
	runtime.Callers(1, stack)
	return stack
}

// Remove takes out the stack that was added for value, if there is one.
func (p *Profile) Remove(value any) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	delete(p.stacks, value)
}

// WriteTo writes the profile: with debug 0 what the tool pprof reads, a compressed protocol buffer; with 1 a text.
// Of goroutines, 2 writes the traces that a panic would.
func (p *Profile) WriteTo(w io.Writer, debug int) error {
	if p.name == "" {
		panic("pprof: use of zero Profile")
	}
	if p.write != nil {
		return p.write(w, debug)
	}
	p.mutex.Lock()
	samples := make([]sample, 0, len(p.stacks))
	for _, stack := range p.stacks {
		samples = append(samples, sample{count: 1, stack: stack})
	}
	p.mutex.Unlock()
	slices.SortFunc(samples, func(a, b sample) int { return slices.Compare(a.stack, b.stack) })
	return writeCounts(w, debug, p.name, samples)
}

// WriteHeapProfile is Lookup("heap").WriteTo(w, 0).
func WriteHeapProfile(w io.Writer) error { return writeHeap(w, 0) }
