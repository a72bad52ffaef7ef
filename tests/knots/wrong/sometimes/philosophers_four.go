// knot GK025 at 20 21
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type table struct {
	forks [4]sync.Mutex
	meals sync.WaitGroup
}

func (t *table) eat(seat int) {
	defer t.meals.Done()
	first, second := seat, (seat+1)%len(t.forks)
	for range 80 {
		t.forks[first].Lock()
		t.forks[second].Lock()
		t.forks[second].Unlock()
		t.forks[first].Unlock()
	}
}

func main() {
	t := &table{}
	for seat := range t.forks {
		t.meals.Add(1)
		go t.eat(seat)
	}
	t.meals.Wait()
	fmt.Println("nobody is hungry")
}
