// flags -locks
package main

import "sync"

// Both are only ever read while others run: filled before.
type table struct {
	mu   sync.RWMutex
	rows map[int]string
}

func both(a, b *table, key int) string {
	a.mu.RLock()
	defer a.mu.RUnlock()
	b.mu.RLock()
	defer b.mu.RUnlock()
	return a.rows[key] + b.rows[key]
}

func main() {
	a, b := &table{rows: map[int]string{1: "x"}}, &table{rows: map[int]string{1: "y"}}
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() { both(a, b, 1) })
		readers.Go(func() { both(b, a, 1) })
	}
	readers.Wait()
}
