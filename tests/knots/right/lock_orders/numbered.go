// flags -locks
package main

import "sync"

type account struct {
	mu    sync.Mutex
	id    int
	cents int
}

// The smaller number first.
func transfer(from, to *account, cents int) {
	first, second := from, to
	if second.id < first.id {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	from.cents -= cents
	to.cents += cents
}

func main() {
	ana, ben := &account{id: 1, cents: 100}, &account{id: 2, cents: 100}
	var transfers sync.WaitGroup
	for range 20 {
		transfers.Go(func() { transfer(ana, ben, 10) })
		transfers.Go(func() { transfer(ben, ana, 10) })
	}
	transfers.Wait()
	if ana.cents != 100 {
		panic("lost money")
	}
}
