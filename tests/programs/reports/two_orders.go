// exit 2

// The report on two locks taken in different orders: who holds what since which line, and the circle.
package main

import (
	"fmt"
	"sync"
	"time"
)

type account struct {
	mu    sync.Mutex
	cents int
}

func transfer(from, to *account, cents int) {
	from.mu.Lock()
	defer from.mu.Unlock()
	time.Sleep(10 * time.Millisecond) // look up the rate
	to.mu.Lock()
	defer to.mu.Unlock()
	from.cents -= cents
	to.cents += cents
}

func main() {
	ana, ben := &account{cents: 100}, &account{cents: 100}
	var transfers sync.WaitGroup
	transfers.Add(2)
	go func() { defer transfers.Done(); transfer(ana, ben, 10) }()
	go func() { defer transfers.Done(); transfer(ben, ana, 20) }()
	transfers.Wait()
	fmt.Println(ana.cents, ben.cents)
}
