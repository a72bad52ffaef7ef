package testing

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// InternalExample is an example as MainStart takes it.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

// RunExamples runs examples and compares what they print.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ok bool) {
	_, ok = runExamples(matchString, examples)
	return ok
}

func runExamples(match matchFunction, examples []InternalExample) (ran, ok bool) {
	ok = true
	selection := newSelection(match, *settings.run, "-test.run")
	for i := range examples {
		if _, chosen, _ := selection.choose(nil, examples[i].Name); chosen {
			ran = true
			ok = examples[i].run() && ok
		}
	}
	return ran, ok
}

func (e *InternalExample) run() (ok bool) {
	if verbose.on {
		fmt.Printf("%s=== RUN   %s\n", verbose.mark(), e.Name)
	}
	read, write, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	stdout := os.Stdout
	os.Stdout = write
	printed := make(chan string)
	go func() {
		text, err := io.ReadAll(read)
		read.Close()
		if err != nil {
			complain("copying pipe: %v", err)
			os.Exit(1)
		}
		printed <- string(text)
	}()
	begin := time.Now()
	returned := false
	defer func() {
		elapsed := time.Since(begin)
		write.Close()
		os.Stdout = stdout
		text := <-printed
		failure := recover()
		if failure == nil && !returned {
			failure = errNoReturn
		}
		ok = e.judge(text, elapsed, failure)
	}()
	e.F()
	returned = true
	return
}

// judge reports the example, and panics on with `failure`.
func (e *InternalExample) judge(printed string, elapsed time.Duration, failure any) bool {
	difference := ""
	if failure == nil {
		difference = e.compare(printed)
	}
	ok := difference == "" && failure == nil
	if !ok {
		fmt.Printf("%s--- FAIL: %s (%s)\n%s", verbose.mark(), e.Name, seconds(elapsed), difference)
	} else if verbose.on {
		fmt.Printf("%s--- PASS: %s (%s)\n", verbose.mark(), e.Name, seconds(elapsed))
	}
	if verbose.framed {
		fmt.Printf("%s=== NAME   \n", verbose.mark())
	}
	if failure != nil {
		panic(failure)
	}
	return ok
}

// compare says how what was printed differs from what the comment promises; empty: it does not.
func (e *InternalExample) compare(printed string) string {
	got, want := strings.TrimSpace(printed), strings.TrimSpace(e.Output)
	if !e.Unordered {
		if got == want {
			return ""
		}
		return fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	gotLines := slices.Sorted(strings.SplitSeq(got, "\n"))
	wantLines := slices.Sorted(strings.SplitSeq(want, "\n"))
	if slices.Equal(gotLines, wantLines) {
		return ""
	}
	return fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", printed, e.Output)
}
