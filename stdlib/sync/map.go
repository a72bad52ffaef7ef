package sync

import "sync/atomic"

// Map is a map that goroutines may use at once; finding keys that have been there for a while takes no lock.
//
// It is two maps over the same slots. `read` is never written to: a key comes, goes and changes by its slot. New keys
// go to `dirty`, which has all keys that live, under mu; when as many look-ups had to go there as it has keys, it
// becomes the one to read, and the next new key begins another.
//
// A slot of `read` whose key is gone is left out of `dirty` when that begins. It holds &leftOut then, and cannot come
// back without being put there.
type Map struct {
	mu     Mutex
	read   atomic.Pointer[readable]
	dirty  map[any]*slot // mu; nil: it would be the same as read
	misses int           // mu; look-ups in dirty since it began
}

type readable struct {
	slots    map[any]*slot
	isBehind bool // dirty has keys that are not here
}

type slot struct {
	value atomic.Pointer[any] // nil or &leftOut: the key is not there
}

var leftOut any

func (s *slot) load() (value any, ok bool) {
	if p := s.value.Load(); p != nil && p != &leftOut {
		return *p, true
	}
	return nil, false
}

// swap is not done when the slot is left out.
func (s *slot) swap(new *any) (previous any, loaded, done bool) {
	for {
		p := s.value.Load()
		if p == &leftOut {
			return nil, false, false
		}
		if s.value.CompareAndSwap(p, new) {
			if p == nil {
				return nil, false, true
			}
			return *p, true, true
		}
	}
}

// loadOrStore is not done when the slot is left out.
func (s *slot) loadOrStore(new *any) (actual any, loaded, done bool) {
	for {
		p := s.value.Load()
		if p == &leftOut {
			return nil, false, false
		}
		if p != nil {
			return *p, true, true
		}
		if s.value.CompareAndSwap(nil, new) {
			return *new, false, true
		}
	}
}

// replace puts new, nil for none, where old is.
func (s *slot) replace(old any, new *any) bool {
	for {
		p := s.value.Load()
		if p == nil || p == &leftOut || *p != old {
			return false
		}
		if s.value.CompareAndSwap(p, new) {
			return true
		}
	}
}

func (s *slot) remove() (value any, ok bool) {
	for {
		p := s.value.Load()
		if p == nil || p == &leftOut {
			return nil, false
		}
		if s.value.CompareAndSwap(p, nil) {
			return *p, true
		}
	}
}

// isLeftOut says whether the slot is left out from now on, since its key is gone.
func (s *slot) isLeftOut() bool {
	return s.value.CompareAndSwap(nil, &leftOut) || s.value.Load() == &leftOut
}

func (m *Map) readable() readable {
	if r := m.read.Load(); r != nil {
		return *r
	}
	return readable{}
}

// find is the key's slot, if it has one.
func (m *Map) find(key any) *slot {
	r := m.readable()
	s := r.slots[key]
	if s != nil || !r.isBehind {
		return s
	}
	m.mu.Lock()
	r = m.readable()
	if s = r.slots[key]; s == nil && r.isBehind {
		s = m.dirty[key]
		m.missed()
	}
	m.mu.Unlock()
	return s
}

// slotToSet is the key's slot, which may be a new one, and in dirty if there is one. mu is held.
func (m *Map) slotToSet(key any) *slot {
	r := m.readable()
	if s := r.slots[key]; s != nil {
		if s.value.CompareAndSwap(&leftOut, nil) {
			m.dirty[key] = s
		}
		return s
	}
	if s := m.dirty[key]; s != nil {
		return s
	}
	if !r.isBehind {
		m.dirty = make(map[any]*slot, len(r.slots)+1)
		for k, s := range r.slots {
			if !s.isLeftOut() {
				m.dirty[k] = s
			}
		}
		m.read.Store(&readable{r.slots, true})
	}
	s := new(slot)
	m.dirty[key] = s
	return s
}

// mu is held.
func (m *Map) missed() {
	if m.misses++; m.misses >= len(m.dirty) {
		m.promote()
	}
}

// mu is held.
func (m *Map) promote() {
	m.read.Store(&readable{slots: m.dirty})
	m.dirty = nil
	m.misses = 0
}

func (m *Map) Load(key any) (value any, ok bool) {
	if s := m.find(key); s != nil {
		return s.load()
	}
	return nil, false
}

func (m *Map) Store(key, value any) { m.Swap(key, value) }

func (m *Map) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.dirty = nil
	m.promote()
}

func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if s := m.readable().slots[key]; s != nil {
		if actual, loaded, done := s.loadOrStore(&value); done {
			return actual, loaded
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	actual, loaded, _ = m.slotToSet(key).loadOrStore(&value)
	return actual, loaded
}

func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	r := m.readable()
	s := r.slots[key]
	if s == nil && r.isBehind {
		m.mu.Lock()
		r = m.readable()
		if s = r.slots[key]; s == nil && r.isBehind {
			s = m.dirty[key]
			delete(m.dirty, key)
			m.missed()
		}
		m.mu.Unlock()
	}
	if s == nil {
		return nil, false
	}
	return s.remove()
}

func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	if s := m.readable().slots[key]; s != nil {
		if previous, loaded, done := s.swap(&value); done {
			return previous, loaded
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	previous, loaded, _ = m.slotToSet(key).swap(&value)
	return previous, loaded
}

func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	s := m.find(key)
	return s != nil && s.replace(old, &new)
}

func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	s := m.find(key)
	return s != nil && s.replace(old, nil)
}

// Range calls f for each entry until it returns false. f may use the map.
func (m *Map) Range(f func(key, value any) bool) {
	if m.readable().isBehind {
		m.mu.Lock()
		if m.readable().isBehind {
			m.promote()
		}
		m.mu.Unlock()
	}
	for key, s := range m.readable().slots {
		if value, ok := s.load(); ok && !f(key, value) {
			break
		}
	}
}
