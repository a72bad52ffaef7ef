// goknot run -leaks
// env GOMAXPROCS=1
// not under yield asan tsan

// Reports say what each goroutine did itself with what somebody waits for.
package main

import (
	"fmt"
	"sync"
	"time"
)

func worker(jobs chan int, results chan string) {
	for job := range jobs {
		results <- fmt.Sprint("job ", job)
	}
}

type Store struct {
	mu    sync.RWMutex
	items map[string]int
}

func (s *Store) Get(name string) int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.items[name]
}

func (s *Store) Forget(name string) {
	s.mu.Lock()
	delete(s.items, name) // never unlocked
}

func main() {
	// What all of a group have done is said of the group.
	jobs := make(chan int)
	results := make(chan string)
	for range 3 {
		go worker(jobs, results)
	}
	for i := range 3 {
		jobs <- i
	}
	for range 3 {
		fmt.Println(len(<-results))
	}
	for i := range 3 {
		jobs <- i // nobody takes the results
	}

	// A lock that it had before.
	store := &Store{items: map[string]int{"a": 1}}
	go func() {
		store.Get("a")
		time.Sleep(50 * time.Millisecond)
		store.Get("a")
	}()
	go func() {
		time.Sleep(10 * time.Millisecond)
		store.Forget("a")
	}()

	// Somebody who goes on has received too, though not last.
	ticks := make(chan int)
	go func() {
		fmt.Println("tick", <-ticks)
		time.Sleep(time.Hour)
	}()
	ticks <- 1
	go func() { fmt.Println("tick", <-ticks) }()
	ticks <- 2
	go func() { fmt.Println("tick", <-ticks) }()

	// The one who adds is the one who waits, and another one has called Done.
	var wg sync.WaitGroup
	go func() {
		wg.Add(2)
		go wg.Done()
		wg.Wait()
	}()

	// What the state of the object tells already is not said again.
	var mu sync.Mutex
	turn := sync.NewCond(&mu)
	for range 2 {
		go func() {
			mu.Lock()
			turn.Signal()
			turn.Wait()
			mu.Unlock()
		}()
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(100 * time.Millisecond)
}
