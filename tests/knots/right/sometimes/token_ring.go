package main

import (
	"fmt"
	"sync"
)

type counterRing struct {
	mu    sync.Mutex
	taken map[int]bool
}

func (r *counterRing) claim(slot int) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.taken[slot] {
		return false
	}
	r.taken[slot] = true
	return true
}

func main() {
	r := &counterRing{taken: map[int]bool{}}
	claimed := make(chan int)
	for id := range 4 {
		go func() {
			if r.claim(id / 2) {
				claimed <- id
			} else {
				claimed <- -1
			}
		}()
	}
	winners := 0
	for range 4 {
		if id := <-claimed; id >= 0 {
			winners++
		}
	}
	fmt.Println(winners)
}
