package testing

import (
	"runtime"
	"strings"
	"time"
)

// findLeaks is the report on goroutines that can never go on and that no earlier report spoke of; empty: there
// are none.
func findLeaks() string

// Goroutines that the test has woken last get this long to go where they belong.
const (
	leakWaits = 10
	leakWait  = time.Millisecond
)

// failOverLeaks fails a test, with -leaks, that leaves goroutines which are stuck for ever. Subtests are asked
// about with the test that they are part of.
func (t *T) failOverLeaks() {
	if !*settings.leaks || t.level != 1 {
		return
	}
	for i := 0; i < leakWaits && runtime.NumGoroutine() > t.goroutines; i++ {
		time.Sleep(leakWait)
	}
	report := strings.TrimSpace(findLeaks())
	if report == "" {
		return
	}
	text := "    the test leaves goroutines that can never go on:\n"
	for line := range strings.Lines(report + "\n") {
		if line != "\n" {
			line = indentation + indentation + line
		}
		text += line
	}
	t.lines.write([]byte(strings.TrimPrefix(text, indentation)), true)
	t.Fail()
}
