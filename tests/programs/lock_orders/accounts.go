// goknot run -locks

// Both transfers take their first lock first; they do not meet this time.
package main

import (
	"fmt"
	"sync"
)

type account struct {
	mu    sync.Mutex
	cents int
}

func transfer(from, to *account, cents int) {
	from.mu.Lock()
	defer from.mu.Unlock()
	to.mu.Lock()
	defer to.mu.Unlock()
	from.cents -= cents
	to.cents += cents
}

func main() {
	ana, ben := &account{cents: 100}, &account{cents: 100}
	var transfers sync.WaitGroup
	transfers.Go(func() { transfer(ana, ben, 10) })
	transfers.Wait()
	transfers.Go(func() { transfer(ben, ana, 20) })
	transfers.Wait()
	fmt.Println(ana.cents, ben.cents)
}
