package sync

// Pool keeps values for later use; the one put last comes first.
type Pool struct {
	mu    Mutex
	items []any

	// New makes a value when there is none, if it is set.
	New func() any
}

// A pool keeps no more than this.
const maxPooled = 1024

func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.mu.Lock()
	if len(p.items) < maxPooled {
		p.items = append(p.items, x)
	}
	p.mu.Unlock()
}

func (p *Pool) Get() any {
	p.mu.Lock()
	if n := len(p.items); n > 0 {
		x := p.items[n-1]
		p.items[n-1] = nil
		p.items = p.items[:n-1]
		p.mu.Unlock()
		return x
	}
	p.mu.Unlock()
	if p.New != nil {
		return p.New()
	}
	return nil
}
