// knot GK031 at 16 22

package main

import (
	"fmt"
	"sync"
)

type memo struct {
	sync.RWMutex
	squares map[int]int
}

func (m *memo) square(n int) int {
	m.RLock()
	defer m.RUnlock()
	square, ok := m.squares[n]
	if ok {
		return square
	}
	m.Lock()
	defer m.Unlock()
	m.squares[n] = n * n
	return n * n
}

func main() {
	m := &memo{squares: map[int]int{}}
	fmt.Println(m.square(4), m.square(4))
}
