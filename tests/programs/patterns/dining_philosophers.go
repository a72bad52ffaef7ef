// run

// Forks are taken in a fixed order, so nobody starves and nothing deadlocks.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type philosopher struct {
	name        string
	left, right *sync.Mutex
	meals       int
}

func main() {
	names := []string{"Kant", "Hume", "Mill", "Marx", "Weil"}
	forks := make([]sync.Mutex, len(names))
	table := make([]*philosopher, len(names))
	for i, n := range names {
		l, r := i, (i+1)%len(names)
		if l > r {
			l, r = r, l
		}
		table[i] = &philosopher{name: n, left: &forks[l], right: &forks[r]}
	}
	var wg sync.WaitGroup
	for _, p := range table {
		wg.Add(1)
		go func(p *philosopher) {
			defer wg.Done()
			for range 20 {
				p.left.Lock()
				p.right.Lock()
				p.meals++
				runtime.Gosched()
				p.right.Unlock()
				p.left.Unlock()
			}
		}(p)
	}
	wg.Wait()
	for _, p := range table {
		fmt.Println(p.name, p.meals)
	}
}
