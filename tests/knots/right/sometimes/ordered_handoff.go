package main

import (
	"fmt"
	"sync"
)

type side struct {
	in, out chan int
}

func (s side) exchange(mine int, sendFirst bool) int {
	if sendFirst {
		s.out <- mine
		return <-s.in
	}
	theirs := <-s.in
	s.out <- mine
	return theirs
}

func main() {
	var mu sync.Mutex
	next := 0
	for range 10 {
		a, b := make(chan int), make(chan int)
		left, right := side{a, b}, side{b, a}
		draw := func(who int) bool {
			mu.Lock()
			defer mu.Unlock()
			next++
			return who == 0
		}
		var pair sync.WaitGroup
		pair.Add(2)
		go func() { defer pair.Done(); left.exchange(1, draw(0)) }()
		go func() { defer pair.Done(); right.exchange(2, draw(1)) }()
		pair.Wait()
	}
	fmt.Println("exchanged")
}
