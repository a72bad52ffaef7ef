package main

import (
	"fmt"
	"sync"
)

type profile struct {
	mu      sync.Mutex
	name    string
	friends map[string]*profile
}

func befriend(a, b *profile) {
	a.mu.Lock()
	a.friends[b.name] = b
	a.mu.Unlock()
	b.mu.Lock()
	b.friends[a.name] = a
	b.mu.Unlock()
}

func main() {
	people := []*profile{{name: "ana"}, {name: "ben"}}
	for _, p := range people {
		p.friends = map[string]*profile{}
	}
	var requests sync.WaitGroup
	for i := range 60 {
		requests.Add(1)
		go func() {
			defer requests.Done()
			befriend(people[i%2], people[(i+1)%2])
		}()
	}
	requests.Wait()
	fmt.Println(len(people[0].friends), len(people[1].friends))
}
