// goknot run -leaks
// not under gc tsan

// Deadlocks through the same lines are told as one: each of fifty goroutines waits for itself.
package main

import (
	"sync"
	"time"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) add(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
}

func (a *account) addTwice(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.add(n)
	a.add(n)
}

func main() {
	for i := range 50 {
		go new(account).addTwice(i)
	}
	time.Sleep(200 * time.Millisecond)
}
