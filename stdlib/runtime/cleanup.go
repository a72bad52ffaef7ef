package runtime

import "unsafe"

// addCleanup attaches call to the object in which ptr lies, or panics when arg or what the closure holds
// would keep the object alive. 0: the object lives for ever.
func addCleanup(ptr unsafe.Pointer, arg any, closure unsafe.Pointer, call func()) uint64

func stopCleanup(id uint64)

// awaitCleanup waits until a cleanup is to be called; takeCleanup is the next one.
func awaitCleanup()
func takeCleanup() func()

var cleaning service

// Cleanup is a call that AddCleanup has promised.
type Cleanup struct {
	id uint64
}

// AddCleanup has cleanup(arg) called some time after the object in which ptr points is unreachable. The
// object is gone by then: arg and cleanup must not lead to it. Any number of cleanups may be attached to
// an object. One that has a finalizer as well is cleaned up after it was finalized.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	closure := *(*unsafe.Pointer)(unsafe.Pointer(&cleanup))
	id := addCleanup(unsafe.Pointer(ptr), arg, closure, func() { cleanup(arg) })
	if id != 0 {
		cleaning.begin(callCleanups)
	}
	return Cleanup{id}
}

// Stop takes the call back, unless the object has been found unreachable already.
func (c Cleanup) Stop() {
	if c.id != 0 {
		stopCleanup(c.id)
	}
}

func callCleanups() {
	for {
		awaitCleanup()
		if call := takeCleanup(); call != nil {
			call()
		}
	}
}
