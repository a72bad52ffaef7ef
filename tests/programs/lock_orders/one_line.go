// goknot run -locks
// env GOMAXPROCS=1

// Several locks of one line are told apart by their columns.
package main

import (
	"fmt"
	"sync"
)

var a, b, c sync.Mutex

func one()   { a.Lock(); b.Lock(); b.Unlock(); a.Unlock() }
func two()   { b.Lock(); c.Lock(); c.Unlock(); b.Unlock() }
func three() { c.Lock(); a.Lock(); a.Unlock(); c.Unlock() }

func main() {
	for _, f := range []func(){one, two, three} {
		done := make(chan bool)
		go func() { f(); close(done) }()
		<-done
	}
	fmt.Println("ok")
}
