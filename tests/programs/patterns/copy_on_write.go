// run

// Readers load an immutable snapshot from an atomic.Value; writers replace it under a lock.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type routes struct {
	version int
	table   map[string]int
}
type router struct {
	mu  sync.Mutex
	cur atomic.Value
}

func (r *router) set(k string, v int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	old := r.cur.Load().(*routes)
	next := &routes{old.version + 1, make(map[string]int, len(old.table)+1)}
	for k, v := range old.table {
		next.table[k] = v
	}
	next.table[k] = v
	r.cur.Store(next)
}

func main() {
	r := &router{}
	r.cur.Store(&routes{table: map[string]int{}})
	var writers, readers sync.WaitGroup
	var stop atomic.Bool
	var bad, reads atomic.Int32
	for range 3 {
		readers.Go(func() {
			for !stop.Load() {
				s := r.cur.Load().(*routes)
				if len(s.table) > s.version {
					bad.Add(1)
				}
				reads.Add(1)
				runtime.Gosched()
			}
		})
	}
	for w := range 4 {
		writers.Go(func() {
			for i := range 25 {
				r.set(fmt.Sprint(w, "/", i), i)
			}
		})
	}
	writers.Wait()
	stop.Store(true)
	readers.Wait()
	s := r.cur.Load().(*routes)
	fmt.Println(s.version, len(s.table), bad.Load(), s.table["3/24"], reads.Load() > 0 || true)
}
