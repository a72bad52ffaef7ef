// flags -locks
package main

import "sync"

// One goroutine alone takes them in both orders: it cannot meet itself.
func main() {
	var a, b sync.Mutex
	done := make(chan bool)
	go func() {
		for range 10 {
			a.Lock()
			b.Lock()
			b.Unlock()
			a.Unlock()
			b.Lock()
			a.Lock()
			a.Unlock()
			b.Unlock()
		}
		close(done)
	}()
	<-done
}
