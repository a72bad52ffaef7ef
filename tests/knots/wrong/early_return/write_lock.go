// knot GK026 at 16 28

package main

import (
	"fmt"
	"sync"
)

type registry struct {
	mu    sync.RWMutex
	names map[string]int
}

func (r *registry) register(name string) bool {
	r.mu.Lock()
	if _, taken := r.names[name]; taken {
		return false
	}
	r.names[name] = len(r.names)
	r.mu.Unlock()
	return true
}

func main() {
	r := &registry{names: map[string]int{}}
	fmt.Println(r.register("a"), r.register("a"))
	r.mu.RLock()
	fmt.Println(len(r.names))
	r.mu.RUnlock()
}
