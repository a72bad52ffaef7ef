package iter

import "runtime"

// Pull turns a sequence around: next returns its next value, and false behind the last. stop ends
// it early; after it next returns false.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var value V
	p := puller{}
	p.run = func() {
		seq(func(v V) bool {
			if p.done {
				return false
			}
			p.mayYield()
			value, p.ok = v, true
			return p.yield()
		})
	}
	next = func() (V, bool) {
		var zero V
		value = zero
		if !p.next() {
			return zero, false
		}
		v := value
		value = zero
		return v, true
	}
	return next, p.stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var key K
	var value V
	p := puller{}
	p.run = func() {
		seq(func(k K, v V) bool {
			if p.done {
				return false
			}
			p.mayYield()
			key, value, p.ok = k, v, true
			return p.yield()
		})
	}
	next = func() (K, V, bool) {
		var zeroKey K
		var zeroValue V
		key, value = zeroKey, zeroValue
		if !p.next() {
			return zeroKey, zeroValue, false
		}
		k, v := key, value
		key, value = zeroKey, zeroValue
		return k, v, true
	}
	return next, p.stop
}

// A puller runs a sequence on a goroutine of its own, of which either that one or the caller of next
// and stop is running: everything here belongs to whoever runs.
type puller struct {
	run     func()        // the whole sequence; calls yield
	resume  chan struct{} // to the sequence; nil before it has begun
	waiting chan struct{} // to the caller
	ok      bool          // the sequence has handed over a value
	asked   bool          // next waits for one
	done    bool          // there are no more, or nobody wants them
	exited  bool          // the sequence called runtime.Goexit
	failed  bool          // it panicked
	failure any
}

func (p *puller) next() bool {
	if p.done {
		return false
	}
	if p.asked {
		panic("iter.Pull: next called again before yield")
	}
	p.asked = true
	p.ok = false
	p.change()
	return p.ok
}

func (p *puller) stop() {
	if p.done {
		return
	}
	p.done = true
	p.change()
}

// change lets the sequence run until it yields or ends, and hands on how it failed.
func (p *puller) change() {
	if p.resume == nil {
		if p.done {
			return // stopped before it began
		}
		p.resume = make(chan struct{})
		p.waiting = make(chan struct{})
		go p.all()
	} else {
		p.resume <- struct{}{}
	}
	<-p.waiting
	if p.failed {
		p.failed = false
		panic(p.failure)
	}
	if p.exited {
		p.exited = false
		runtime.Goexit()
	}
}

func (p *puller) all() {
	returned := false
	defer func() {
		if !returned {
			p.failure = recover()
			p.failed = p.failure != nil
			p.exited = !p.failed
		}
		p.done = true
		p.waiting <- struct{}{}
	}()
	p.run()
	returned = true
	p.ok = false
}

func (p *puller) mayYield() {
	if !p.asked {
		panic("iter.Pull: yield called again before next")
	}
}

// yield goes on with the caller; says whether another value is wanted.
func (p *puller) yield() bool {
	p.asked = false
	p.waiting <- struct{}{}
	<-p.resume
	return !p.done
}
