// knot GK006 at 25 35
// stuck under some schedules only

package main

import (
	"errors"
	"fmt"
	"sync"
)

type outcome struct {
	values chan int
	errs   chan error
}

func load(n int) (int, error) {
	if n%3 == 1 {
		return 0, errors.New("broken shard")
	}
	return n, nil
}

func loadAll(shards int, wg *sync.WaitGroup) (sum int, err error) {
	out := outcome{make(chan int), make(chan error)}
	for n := range shards {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v, err := load(n)
			if err != nil {
				out.errs <- err
				return
			}
			out.values <- v
		}()
	}
	for range shards {
		select {
		case v := <-out.values:
			sum += v
		case err := <-out.errs:
			return 0, err
		}
	}
	return sum, nil
}

func main() {
	var wg sync.WaitGroup
	_, err := loadAll(3, &wg)
	fmt.Println(err)
	wg.Wait()
}
