// flags -locks
package main

import "sync"

// Who takes the two in whatever order holds the gate: they never meet.
var gate, left, right sync.Mutex

func main() {
	var work sync.WaitGroup
	work.Go(func() {
		for range 100 {
			gate.Lock()
			left.Lock()
			right.Lock()
			right.Unlock()
			left.Unlock()
			gate.Unlock()
		}
	})
	work.Go(func() {
		for range 100 {
			gate.Lock()
			right.Lock()
			left.Lock()
			left.Unlock()
			right.Unlock()
			gate.Unlock()
		}
	})
	work.Wait()
}
