package testing

import (
	"sync"
	"time"
)

const parallelConflict = `testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel`

// Parallel lets the test run at the same time as others that have called it: it goes on when its parent's
// function has returned.
func (t *T) Parallel() {
	switch {
	case t.isParallel:
		panic("testing: t.Parallel called multiple times")
	case t.isolated:
		panic("testing: t.Parallel called inside synctest bubble")
	case t.refusesParallel:
		panic(parallelConflict)
	case t.parent.barrier == nil:
		return // of a fuzz target
	}
	t.isParallel = true
	t.elapsed += time.Since(t.start) // the time until it goes on does not count
	// The parent waits for the signal, so nobody else touches its list.
	parent := t.parent
	parent.waiting = append(parent.waiting, t)
	if t.announcer != nil {
		t.announcer.announce(t.name, "=== PAUSE %s\n", t.name)
	}
	running.Delete(t.name)
	t.signal <- true
	<-parent.barrier
	t.round.turns.take()
	parallelRunning.Add(1)
	if t.announcer != nil {
		t.announcer.announce(t.name, "=== CONT  %s\n", t.name)
	}
	noteRunning(t.name)
	t.start = time.Now()
}

// refuseParallel is for what changes the whole process.
func (t *T) refuseParallel() {
	for c := &t.common; c != nil; c = c.parent {
		if c.isParallel {
			panic(parallelConflict)
		}
	}
	t.refusesParallel = true
}

// runParallelSubtests lets the subtests that called Parallel go on, and waits for them.
func (t *T) runParallelSubtests() {
	turns := &t.round.turns
	turns.give()
	running.Delete(t.name)
	close(t.barrier)
	for _, child := range t.waiting {
		<-child.signal
	}
	begin := time.Now()
	noteRunning(t.name)
	panicked := t.tryCleanups()
	t.elapsed += time.Since(begin)
	if panicked != nil {
		t.endByPanic(panicked)
	}
	if !t.isParallel {
		turns.take() // the sequential tests go on
	}
}

// turns are what -parallel limits: how many tests run at the same time. A test that waits for its parallel
// subtests has none. Who waits longest is next.
type turns struct {
	mutex sync.Mutex
	limit int
	taken int
	queue []chan bool
}

func (t *turns) take() {
	t.mutex.Lock()
	if t.taken < t.limit {
		t.taken++
		t.mutex.Unlock()
		return
	}
	turn := make(chan bool)
	t.queue = append(t.queue, turn)
	t.mutex.Unlock()
	<-turn
}

func (t *turns) give() {
	t.mutex.Lock()
	if len(t.queue) == 0 {
		t.taken--
		t.mutex.Unlock()
		return
	}
	next := t.queue[0]
	t.queue = t.queue[1:]
	t.mutex.Unlock()
	next <- true
}
