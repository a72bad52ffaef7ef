package pprof

import (
	"cmp"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
)

func writeGoroutines(w io.Writer, debug int) error {
	if debug >= 2 {
		return writeTraces(w)
	}
	return writeCounts(w, debug, "goroutine", samplesOf(goroutineRecords()))
}

// leaks are not looked for to count them: those count that a profile has found last.
var leaked int

func countLeaked() int { return leaked }

func writeLeaked(w io.Writer, debug int) error {
	samples := samplesOf(leakedRecords())
	leaked = len(samples)
	if debug >= 2 {
		return writeTraces(w)
	}
	return writeCounts(w, debug, "goroutineleak", samples)
}

func writeTraces(w io.Writer) error {
	for size := 1 << 20; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, true); n < size {
			_, err := w.Write(buf[:n])
			return err
		}
	}
}

func countThreads() int { return numThreads() }

func writeThreads(w io.Writer, debug int) error {
	return writeCounts(w, debug, "threadcreate", make([]sample, numThreads()))
}

// text is how the sample is told in a text, without its count.
func (s *sample) text() string {
	var b strings.Builder
	b.WriteByte('@')
	for _, pc := range s.stack {
		fmt.Fprintf(&b, " %#x", pc)
	}
	if s.labels != nil {
		b.WriteString("\n# labels: " + labelsText(s.labels))
	}
	return b.String()
}

// merge makes one of samples alike, and puts those that were counted most often first. An empty sample is one that is
// counted once.
func merge(samples []sample) []sample {
	var merged []sample
	texts := map[string]int{}
	for _, s := range samples {
		text := s.text()
		i, ok := texts[text]
		if !ok {
			i = len(merged)
			texts[text] = i
			merged = append(merged, sample{labels: s.labels, stack: s.stack})
		}
		merged[i].count++
	}
	slices.SortStableFunc(merged, func(a, b sample) int {
		if a.count != b.count {
			return cmp.Compare(b.count, a.count)
		}
		return strings.Compare(a.text(), b.text())
	})
	return merged
}

func writeCounts(w io.Writer, debug int, name string, samples []sample) error {
	merged := merge(samples)
	if debug <= 0 {
		b := newBuilder()
		b.periodType(name, "count", 1)
		b.sampleType(name, "count")
		for _, s := range merged {
			b.sample(s.stack, s.labels, s.count)
		}
		return b.writeTo(w)
	}
	tw := tabwriter.NewWriter(w, 1, 8, 1, '\t', 0)
	fmt.Fprintf(tw, "%s profile: total %d\n", name, len(samples))
	for _, s := range merged {
		fmt.Fprintf(tw, "%d %s\n", s.count, s.text())
		printStack(tw, s.stack, withoutRuntime)
	}
	return tw.Flush()
}

type shown bool

const (
	withoutRuntime shown = false // functions of package runtime above all others are left out
	allFrames      shown = true
)

func isOfRuntime(function string) bool {
	return strings.HasPrefix(function, "runtime.") || strings.HasPrefix(function, "internal/runtime/")
}

// printStack writes a line for each frame, and an empty one.
func printStack(w io.Writer, stack []uintptr, which shown) {
	list := frames(stack)
	if which == withoutRuntime {
		first := slices.IndexFunc(list, func(f runtime.Frame) bool { return !isOfRuntime(f.Function) })
		if first > 0 {
			list = list[first:]
		}
	}
	for _, f := range list {
		fmt.Fprintf(w, "#\t%#x\t%s+%#x\t%s:%d\n", f.PC, f.Function, f.PC-f.Entry, f.File, f.Line)
	}
	fmt.Fprintf(w, "\n")
}
