// knot GK030 at 17 26 32
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type routes struct {
	mu    sync.RWMutex
	table map[string]string
}

func (r *routes) lookup(host string) string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if target, ok := r.table[host]; ok {
		return target
	}
	return r.fallback()
}

func (r *routes) fallback() string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.table["*"]
}

func (r *routes) set(host, target string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.table[host] = target
}

func main() {
	r := &routes{table: map[string]string{"*": "default"}}
	var traffic sync.WaitGroup
	traffic.Add(2)
	go func() {
		defer traffic.Done()
		for i := range 50 {
			r.set("a", fmt.Sprint(i))
		}
	}()
	go func() {
		defer traffic.Done()
		for range 50 {
			r.lookup("unknown")
		}
	}()
	traffic.Wait()
	fmt.Println(r.fallback())
}
