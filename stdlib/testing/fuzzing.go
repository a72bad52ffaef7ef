package testing

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"time"
)

// fuzzing looks for arguments with which a target fails: it varies those that are known, and keeps what reaches
// code that nothing has reached before. All of it happens in this process: what ends the process (os.Exit, a
// fatal error) ends the search.
type fuzzing struct {
	f       *F
	target  target
	begin   time.Time
	told    time.Time // when the last line was printed
	runs    int
	toldAt  int // runs, then
	seeds   int // arguments that were known
	news    int // arguments that were kept
	reached int // counters of coverage that are not 0
}

const fuzzReport = 3 * time.Second

// runFuzzing is for the one fuzz test that -fuzz matches.
func runFuzzing(match matchFunction, targets []InternalFuzzTarget, deadline time.Time) bool {
	if len(targets) == 0 || *settings.fuzz == "" {
		return true
	}
	root := newRoot(match, *settings.fuzz, "-test.fuzz", deadline)
	root.round.fuzzing = true
	var chosen []InternalFuzzTarget
	var names []string
	for _, target := range targets {
		if _, ok, _ := root.round.selection.choose(nil, target.Name); ok {
			chosen = append(chosen, target)
			names = append(names, target.Name)
		}
	}
	if len(chosen) == 0 {
		complain("warning: no fuzz tests to fuzz")
		return true
	}
	if len(chosen) > 1 {
		complain("will not fuzz, -fuzz matches more than one fuzz test: %v", names)
		return false
	}
	f := newF(root, chosen[0].Name)
	f.barrier = nil // Parallel has no effect
	f.execute(chosen[0].Fn)
	return !f.Failed()
}

func (f *F) search(target target) {
	s := &fuzzing{f: f, target: target, begin: time.Now()}
	s.told = s.begin
	if !s.trySeeds() {
		return
	}
	s.reached = reachedCounters()
	for !s.isOver() {
		from := f.corpus[rand.IntN(len(f.corpus))].values
		values := mutated(from)
		if failure := s.try(values); failure != "" {
			values, failure = s.minimize(values, failure)
			s.keep(values, failure)
			return
		}
		if n := reachedCounters(); n > s.reached {
			s.reached = n
			s.news++
			f.corpus = append(f.corpus, corpusEntry{"", values})
		}
		if time.Since(s.told) >= fuzzReport {
			s.tellProgress()
		}
	}
	s.tellProgress()
}

// trySeeds is false when the target fails with arguments that are known.
func (s *fuzzing) trySeeds() bool {
	const what = "gathering baseline coverage"
	f := s.f
	s.seeds = len(f.corpus)
	if s.seeds == 0 {
		fmt.Println("warning: starting with empty corpus")
		s.tellProgress()
		f.corpus = []corpusEntry{{"", s.target.zeroes()}}
		return true
	}
	s.tell("%s: 0/%d completed", what, s.seeds)
	for i, entry := range f.corpus {
		if failure := s.try(entry.values); failure != "" {
			fmt.Printf("failure while testing seed corpus entry: %s/%s\n", f.name, entry.name)
			s.tell("%s: %d/%d completed", what, i, s.seeds)
			s.fail(failure)
			return false
		}
	}
	s.tell("%s: %d/%d completed, now fuzzing with 1 workers", what, s.seeds, s.seeds)
	return true
}

func (s *fuzzing) isOver() bool {
	if fuzzAmount.count > 0 {
		return s.runs >= fuzzAmount.count
	}
	return fuzzAmount.duration > 0 && time.Since(s.begin) >= fuzzAmount.duration
}

func (s *fuzzing) tell(format string, arguments ...any) {
	fmt.Printf("fuzz: elapsed: %v, %s\n", time.Since(s.begin).Round(time.Second), fmt.Sprintf(format, arguments...))
}

func (s *fuzzing) tellProgress() {
	now := time.Now()
	rate := 0.0
	if d := now.Sub(s.told); d > 0 {
		rate = float64(s.runs-s.toldAt) / d.Seconds()
	}
	s.tell("execs: %d (%.0f/sec), new interesting: %d (total: %d)", s.runs, rate, s.news, s.seeds+s.news)
	s.told, s.toldAt = now, s.runs
}

// try runs the target; what it reports when it fails, else nothing.
func (s *fuzzing) try(values []any) (failure string) {
	s.runs++
	var report bytes.Buffer
	f := s.f
	// A failure here is none of the fuzz test yet: so its parent stands in for it.
	stand := &common{name: f.name, out: &report, level: f.level, helpers: f.helpers, creator: f.creator}
	var pcs [mostFrames]uintptr
	n := runtime.Callers(2, pcs[:])
	t := &T{round: f.round}
	t.name, t.parent, t.level, t.creator = f.name, stand, f.level+1, pcs[:n]
	t.signal = make(chan bool, 1)
	t.context, t.leave = context.WithCancel(f.context)
	t.out = indenter{&t.common}
	t.lines = &lineWriter{c: &t.common}
	f.inFuzz = true
	go tRunner(t, func(t *T) { s.target.call(t, copied(values)) })
	<-t.signal
	f.inFuzz = false
	if !t.Failed() {
		return ""
	}
	return report.String()
}

func (s *fuzzing) fail(failure string) {
	s.f.common.Fail()
	fmt.Fprintf(s.f.out, "%s\n", failure)
}

// keep reports a failure, and keeps the arguments in a file from which they are tried again next time.
func (s *fuzzing) keep(values []any, failure string) {
	s.fail(failure)
	f := s.f
	text := corpusText(values)
	name := fmt.Sprintf("%x", sha256.Sum256(text))[:16]
	path := filepath.Join(corpusDirectory, f.name, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err == nil {
		err = os.WriteFile(path, text, 0o666)
		if err != nil {
			fmt.Fprintf(f.out, "%v\n", err)
			return
		}
	}
	fmt.Fprintf(f.out, "Failing input written to %s\nTo re-run:\ngo test -run=%s/%s\n", path, f.name, name)
}

// minimize makes the arguments simpler as long as the target fails with them. As in Go it is told of when there is a
// text to be made shorter.
func (s *fuzzing) minimize(values []any, failure string) ([]any, string) {
	if slices.ContainsFunc(values, isText) {
		fmt.Printf("fuzz: minimizing %d-byte failing input file\n", len(corpusText(values)))
		defer s.tell("minimizing")
	} else {
		defer s.tellProgress()
	}
	limit := time.Now().Add(minimizeAmount.duration)
	runs := s.runs
	isOver := func() bool {
		if minimizeAmount.count > 0 {
			return s.runs-runs >= minimizeAmount.count
		}
		return !time.Now().Before(limit)
	}
	for again := true; again && !isOver(); {
		again = false
		for i := range values {
			for candidate := range simpler(values[i]) {
				if isOver() {
					break
				}
				tried := append([]any(nil), values...)
				tried[i] = candidate
				if report := s.try(tried); report != "" {
					values, failure, again = tried, report, true
					break
				}
			}
		}
	}
	return values, failure
}

func isText(value any) bool {
	switch value.(type) {
	case string, []byte:
		return true
	}
	return false
}

func reachedCounters() (n int) {
	for _, counters := range coverage.Counters {
		for _, c := range counters {
			if c != 0 {
				n++
			}
		}
	}
	return n
}

func (t target) zeroes() []any {
	values := make([]any, len(t.types))
	for i, of := range t.types {
		values[i] = reflect.Zero(of).Interface()
		if values[i] == nil {
			values[i] = []byte(nil)
		}
	}
	return values
}
