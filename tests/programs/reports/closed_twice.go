// exit 2
// env GOMAXPROCS=1

// A panic that says who closed first.
package main

import "sync"

func main() {
	quit := make(chan struct{})
	var watchers sync.WaitGroup
	for range 2 {
		watchers.Add(1)
		go func() {
			defer watchers.Done()
			close(quit) // whoever notices first; and then the second one
		}()
	}
	watchers.Wait()
}

// not under yield
