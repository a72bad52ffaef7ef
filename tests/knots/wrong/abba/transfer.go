// knot GK024 at 18 20

package main

import (
	"fmt"
	"sync"
	"time"
)

type account struct {
	id    int
	mu    sync.Mutex
	cents int
}

func transfer(from, to *account, cents int) {
	from.mu.Lock()
	time.Sleep(20 * time.Millisecond)
	to.mu.Lock()
	from.cents -= cents
	to.cents += cents
	to.mu.Unlock()
	from.mu.Unlock()
}

func main() {
	a, b := &account{id: 1, cents: 10}, &account{id: 2, cents: 10}
	done := make(chan bool)
	go func() { transfer(a, b, 3); done <- true }()
	go func() { transfer(b, a, 5); done <- true }()
	<-done
	<-done
	fmt.Println(a.cents, b.cents)
}
