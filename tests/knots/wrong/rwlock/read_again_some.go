// knot GK030 at 17 23 41
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type index struct {
	mu    sync.RWMutex
	words map[string][]int
}

func (x *index) count(word string) int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.words[word])
}

func (x *index) rarest(words []string) string {
	x.mu.RLock()
	defer x.mu.RUnlock()
	best := words[0]
	for _, word := range words {
		if x.count(word) < x.count(best) {
			best = word
		}
	}
	return best
}

func main() {
	x := &index{words: map[string][]int{}}
	var work sync.WaitGroup
	work.Add(1)
	go func() {
		defer work.Done()
		for i := range 40 {
			x.mu.Lock()
			x.words["a"] = append(x.words["a"], i)
			x.mu.Unlock()
		}
	}()
	for range 40 {
		x.rarest([]string{"a", "b", "c"})
	}
	work.Wait()
	fmt.Println(x.count("a"))
}
