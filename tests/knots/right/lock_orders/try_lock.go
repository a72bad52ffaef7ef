// flags -locks
package main

import "sync"

// Who takes them the other way round only tries, and gives up when it has to wait.
var a, b sync.Mutex

func main() {
	var work sync.WaitGroup
	work.Go(func() {
		for range 100 {
			a.Lock()
			b.Lock()
			b.Unlock()
			a.Unlock()
		}
	})
	work.Go(func() {
		for range 100 {
			b.Lock()
			if a.TryLock() {
				a.Unlock()
			}
			b.Unlock()
		}
	})
	work.Wait()
}
