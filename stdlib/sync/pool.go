package sync

import "unsafe"

// Pool keeps values for later use, until two collections have passed.
type Pool struct {
	caches unsafe.Pointer

	// New makes a value when there is none, if it is set.
	New func() any
}

func take(caches *unsafe.Pointer) any
func put(caches *unsafe.Pointer, x any)

func (p *Pool) Put(x any) {
	if x != nil {
		put(&p.caches, x)
	}
}

func (p *Pool) Get() any {
	if x := take(&p.caches); x != nil {
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}
