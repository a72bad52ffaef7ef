// Package synctest tests code that waits: in a bubble time is what the test makes of it. It starts at midnight UTC
// 2000-01-01 and goes on, at once, when all goroutines of the bubble are durably blocked, to the next moment that
// one of them waits for.
//
// Durably blocked is who waits for what only other goroutines of the bubble can give: channels that were made in
// it, time.Sleep, sync.Cond, sync.WaitGroup, and, other than in Go, the locks of package sync as well. Who waits for
// files, networks, channels from outside is not.
package synctest

import (
	"testing"
	"time"
	_ "unsafe" // for linkname
)

//go:linkname runInBubble testing.runInBubble
func runInBubble(f func())

//go:linkname waitInBubble testing.waitInBubble
func waitInBubble()

//go:linkname runIsolated testing.runIsolated
func runIsolated(t *testing.T, f func(*testing.T)) (passed bool)

// Test runs f in a new bubble, and waits until all goroutines of it have ended. If all are durably blocked and
// nothing will ever wake them, it panics.
func Test(t *testing.T, f func(*testing.T)) {
	passed := false
	runInBubble(func() { passed = runIsolated(t, f) })
	if !passed {
		t.FailNow()
	}
}

// Wait blocks until all other goroutines of the bubble are durably blocked.
func Wait() { waitInBubble() }

// Sleep is time.Sleep and Wait: whoever else wakes at that moment has done what it had to.
func Sleep(d time.Duration) {
	time.Sleep(d)
	waitInBubble()
}
