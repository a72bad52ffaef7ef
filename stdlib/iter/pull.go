package iter

import "runtime"

// coroutine is what two goroutines take turns at. Only its address counts.
type coroutine struct {
	_ uint64
}

func (c *coroutine) arrive() // waits for the first turn
func (c *coroutine) turn()   // gives the turn away and waits for the next one
func (c *coroutine) leave()  // gives the turn away for good

// puller runs a Seq in a goroutine of its own, a value at a time.
type puller[V any] struct {
	name    string // of the function that made it, for panics
	turns   coroutine
	value   V
	ok      bool // value is one
	wanted  bool // next waits for a value
	done    bool // seq has returned, or is to
	failed  bool // seq ended by failure, or by Goexit
	goexit  bool
	failure any
}

// run is the goroutine that calls seq.
func (p *puller[V]) run(seq Seq[V]) {
	p.turns.arrive()
	defer p.turns.leave()
	if p.done {
		return // stopped before the first value
	}
	returned := false
	defer func() {
		if failure := recover(); failure != nil {
			p.failed, p.failure = true, failure
		} else if !returned {
			p.failed, p.goexit = true, true
		}
		p.done = true
	}()
	seq(p.yield)
	var zero V
	p.value, p.ok = zero, false
	returned = true
}

func (p *puller[V]) yield(value V) bool {
	if p.done {
		return false
	}
	if !p.wanted {
		panic(p.name + ": yield called again before next")
	}
	p.wanted = false
	p.value, p.ok = value, true
	p.turns.turn()
	return !p.done
}

func (p *puller[V]) next() (V, bool) {
	if p.done {
		var zero V
		return zero, false
	}
	if p.wanted {
		panic(p.name + ": next called again before yield")
	}
	p.wanted = true
	p.turns.turn()
	p.fail()
	return p.value, p.ok
}

func (p *puller[V]) stop() {
	if p.done {
		return
	}
	p.done = true
	p.turns.turn()
	p.fail()
}

// fail lets the caller have what seq ended with, once.
func (p *puller[V]) fail() {
	if !p.failed {
		return
	}
	p.failed = false
	if p.goexit {
		runtime.Goexit()
	}
	panic(p.failure)
}

// Pull turns seq around: next gives one value after the other, false after the last; stop ends it
// before that. Who does not go on to the end must call stop. They must not be called by several
// goroutines at once.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := &puller[V]{name: "iter.Pull"}
	go p.run(seq)
	return p.next, p.stop
}

type pair[K, V any] struct {
	key   K
	value V
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	p := &puller[pair[K, V]]{name: "iter.Pull2"}
	go p.run(func(yield func(pair[K, V]) bool) {
		seq(func(key K, value V) bool { return yield(pair[K, V]{key, value}) })
	})
	return func() (K, V, bool) {
		entry, ok := p.next()
		return entry.key, entry.value, ok
	}, p.stop
}
