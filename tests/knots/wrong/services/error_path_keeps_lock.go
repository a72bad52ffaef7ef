// knot GK026 at 18

package main

// A pod worker returns early on an error while it holds the manager's lock.
import (
	"errors"
	"fmt"
	"sync"
)

type manager struct {
	mu   sync.Mutex
	pods map[string]int
}

func (m *manager) sync(name string) error {
	m.mu.Lock()
	n, ok := m.pods[name]
	if !ok {
		return errors.New("no pod " + name)
	}
	m.pods[name] = n + 1
	m.mu.Unlock()
	return nil
}

func main() {
	m := &manager{pods: map[string]int{"a": 1}}
	for _, name := range []string{"b", "a"} {
		if err := m.sync(name); err != nil {
			fmt.Println(err)
		}
	}
}
