// knot GK028 at 20 26
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type balance struct {
	mu     sync.Mutex
	amount int
}

func main() {
	var b balance
	deposits := make(chan int)
	go func() {
		b.mu.Lock()
		start := b.amount
		b.mu.Unlock()
		deposits <- start + 10
	}()
	b.mu.Lock()
	b.amount += <-deposits
	b.mu.Unlock()
	fmt.Println(b.amount)
}
