package sync

// Once calls a function once.
type Once struct {
	done bool
	m    Mutex
}

// Do calls f unless that has been done; all callers wait until it has returned.
func (o *Once) Do(f func()) {
	if !o.done {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done {
		defer o.finish()
		f()
	}
}

func (o *Once) finish() { o.done = true }

// OnceFunc is a function that calls f once; if f panics, every call panics with the same value.
func OnceFunc(f func()) func() {
	var once Once
	valid := false
	var panicked any
	return func() {
		once.Do(func() {
			defer func() {
				f = nil
				panicked = recover()
				if !valid {
					panic(panicked)
				}
			}()
			f()
			valid = true
		})
		if !valid {
			panic(panicked)
		}
	}
}

// OnceValue is OnceFunc for a function with a result, which every call returns.
func OnceValue[T any](f func() T) func() T {
	var result T
	once := OnceFunc(func() { result = f() })
	return func() T {
		once()
		return result
	}
}

func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var first T1
	var second T2
	once := OnceFunc(func() { first, second = f() })
	return func() (T1, T2) {
		once()
		return first, second
	}
}
