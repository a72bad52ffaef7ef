// knot GK026 at 16

package main

import (
	"fmt"
	"sync"
)

type ledger struct {
	mu      sync.Mutex
	entries []int
}

func (l *ledger) at(i int) int {
	l.mu.Lock()
	value := l.entries[i]
	l.mu.Unlock()
	return value
}

func (l *ledger) tryAt(i int) (value int) {
	defer func() {
		if recover() != nil {
			value = -1
		}
	}()
	return l.at(i)
}

func main() {
	l := &ledger{entries: []int{7}}
	fmt.Println(l.tryAt(3))
	fmt.Println(l.tryAt(0))
}
