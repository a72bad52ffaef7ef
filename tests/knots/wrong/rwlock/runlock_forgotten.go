// knot GK026 at 16 27

package main

import (
	"fmt"
	"sync"
)

type table struct {
	mu   sync.RWMutex
	rows []string
}

func (t *table) find(row string) int {
	t.mu.RLock()
	for i, candidate := range t.rows {
		if candidate == row {
			return i
		}
	}
	t.mu.RUnlock()
	return -1
}

func (t *table) add(row string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.rows = append(t.rows, row)
}

func main() {
	t := &table{}
	t.add("ana")
	fmt.Println(t.find("ben"), t.find("ana"))
	t.add("ben")
	fmt.Println(len(t.rows))
}
