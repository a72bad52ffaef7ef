// knot GK006 at 19 24

package main

import (
	"errors"
	"fmt"
	"sync"
)

func check(id int) error {
	if id%2 == 0 {
		return errors.New("even")
	}
	return errors.New("odd")
}

func firstError(ids []int, running *sync.WaitGroup) error {
	errs := make(chan error)
	for _, id := range ids {
		running.Add(1)
		go func() {
			defer running.Done()
			errs <- check(id)
		}()
	}
	for range ids {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

func main() {
	var running sync.WaitGroup
	err := firstError([]int{1, 2, 3}, &running)
	fmt.Println(err != nil)
	running.Wait()
}
