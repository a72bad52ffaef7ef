// Package sync makes goroutines wait for each other. The waiting is native (runtime/sync.h), so that
// reports know who holds what and who waits.
package sync

// Locker is what can be locked.
type Locker interface {
	Lock()
	Unlock()
}

// Mutex is runtime::Mutex, word by word.
type Mutex struct {
	state uint32
	site  uint32
	owner uint64
}

func (m *Mutex) Lock()
func (m *Mutex) TryLock() bool
func (m *Mutex) Unlock()

// RWMutex is runtime::RWMutex, word by word.
type RWMutex struct {
	state uint64
	owner uint64
	site  uint64
}

func (rw *RWMutex) RLock()
func (rw *RWMutex) TryRLock() bool
func (rw *RWMutex) RUnlock()
func (rw *RWMutex) Lock()
func (rw *RWMutex) TryLock() bool
func (rw *RWMutex) Unlock()

// RLocker is a Locker that locks for reading.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }
