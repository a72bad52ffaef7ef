// knot GK021 at 8 11

package main

// The pool's semaphore is not released by the early return.
import "fmt"

var slots = make(chan struct{}, 2)

func work(n int) error {
	slots <- struct{}{}
	if n%2 == 0 {
		return fmt.Errorf("bad %d", n)
	}
	<-slots
	return nil
}

func main() {
	for n := range 6 {
		_ = work(n)
	}
}
