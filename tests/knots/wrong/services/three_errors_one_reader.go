// knot GK006 at 13 19 23

package main

// Three workers fail, one error is read.
import (
	"errors"
	"fmt"
	"sync"
)

func main() {
	errs := make(chan error)
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			errs <- errors.New(fmt.Sprint("worker ", i))
		}()
	}
	if err := <-errs; err != nil {
		wg.Wait()
	}
}
