package testing

import "runtime"

// runIsolated runs f as t within a bubble of testing/synctest, in whose main goroutine it is called.
func runIsolated(t *T, f func(*T)) (passed bool) {
	if t.isCleaning.Load() {
		panic("testing: synctest.Run called during t.Cleanup")
	}
	inner := newT(t, t.name, 2)
	inner.isolated = true
	go tRunner(inner, f)
	if !<-inner.signal {
		runtime.Goexit()
	}
	return !inner.Failed()
}
