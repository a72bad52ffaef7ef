package main

import (
	"fmt"
	"sync"
)

type set struct {
	mu   sync.Mutex
	name string
	data map[int]bool
}

func (s *set) mergeFrom(other *set) {
	first, second := s, other
	if second.name < first.name {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	for k := range other.data {
		s.data[k] = true
	}
}

func main() {
	odd := &set{name: "odd", data: map[int]bool{1: true, 3: true}}
	even := &set{name: "even", data: map[int]bool{0: true, 2: true}}
	var merging sync.WaitGroup
	for range 30 {
		merging.Add(2)
		go func() { defer merging.Done(); odd.mergeFrom(even) }()
		go func() { defer merging.Done(); even.mergeFrom(odd) }()
	}
	merging.Wait()
	fmt.Println(len(odd.data), len(even.data))
}
