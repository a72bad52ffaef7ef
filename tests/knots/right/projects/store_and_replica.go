// flags -leaks

package main

// Splitting asks the store when it has given the replica's lock back.
import (
	"fmt"
	"sync"
	"time"
)

type Store struct {
	mu struct {
		sync.Mutex
		replicas map[int]*Replica
	}
}

type Replica struct {
	mu struct {
		sync.RWMutex
		size int
	}
	id    int
	store *Store
}

func (s *Store) add(id int) *Replica {
	s.mu.Lock()
	defer s.mu.Unlock()
	time.Sleep(5 * time.Millisecond)
	r := &Replica{id: id, store: s}
	r.mu.size = 64
	s.mu.replicas[id] = r
	return r
}

func (s *Store) capacity() (total int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.mu.replicas {
		time.Sleep(5 * time.Millisecond)
		total += r.bytes()
	}
	return total
}

func (r *Replica) bytes() int {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.mu.size
}

func (r *Replica) split() *Replica {
	r.mu.Lock()
	r.mu.size /= 2
	r.mu.Unlock()
	time.Sleep(10 * time.Millisecond)
	return r.store.add(r.id + 1)
}

func main() {
	s := &Store{}
	s.mu.replicas = map[int]*Replica{}
	r := s.add(1)
	done := make(chan bool)
	go func() {
		r.split()
		done <- true
	}()
	time.Sleep(3 * time.Millisecond)
	fmt.Println(s.capacity())
	<-done
}
