// Goroutines share memory, as threads do, so what several of them change needs a lock.
package main

import (
	"fmt"
	"sync"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) deposit(amount int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += amount
}

func main() {
	var savings account
	var wg sync.WaitGroup
	for range 100 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 100 {
				savings.deposit(1)
			}
		}()
	}
	wg.Wait()
	fmt.Println("balance:", savings.balance)
}
