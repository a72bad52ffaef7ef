package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var attempts sync.WaitGroup
	try := func(n int) (int, error) {
		reply := make(chan int, 1)
		attempts.Add(1)
		go func() {
			defer attempts.Done()
			time.Sleep(time.Duration(30-10*n) * time.Millisecond)
			reply <- n
		}()
		timer := time.NewTimer(15 * time.Millisecond)
		defer timer.Stop()
		select {
		case v := <-reply:
			return v, nil
		case <-timer.C:
			return 0, fmt.Errorf("attempt %d timed out", n)
		}
	}
	for n := range 3 {
		if v, err := try(n); err == nil {
			fmt.Println("answer from attempt", v)
			break
		}
	}
	attempts.Wait()
}
