// knot GK017 at 9 15 19

package main

// A Done channel is sent to rather than closed: one of two listeners hears it.
import "sync"

func main() {
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-done
		}()
	}
	done <- struct{}{}
	wg.Wait()
}
