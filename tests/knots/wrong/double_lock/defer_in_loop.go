// knot GK034 at 17

package main

import (
	"fmt"
	"sync"
)

type shard struct {
	mu   sync.Mutex
	data map[string]int
}

func move(s *shard, items map[string]int) {
	for key, value := range items {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.data[key] = value
	}
}

func main() {
	s := &shard{data: map[string]int{}}
	move(s, map[string]int{"a": 1, "b": 2})
	fmt.Println(len(s.data))
}
