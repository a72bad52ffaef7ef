// knot GK039 at 23 26

package main

import (
	"errors"
	"fmt"
	"sync"
)

func step(n int) error {
	if n == 2 {
		return errors.New("step 2 failed")
	}
	return nil
}

func main() {
	var wg sync.WaitGroup
	for n := range 3 {
		wg.Add(1)
		func() {
			defer wg.Done()
			if err := step(n); err != nil {
				fmt.Println(err)
				wg.Done()
				return
			}
		}()
	}
	wg.Wait()
}
