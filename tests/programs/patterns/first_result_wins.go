// run

// Several replicas race; the first answer is taken and the others are told to stop.
package main

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func replica(ctx context.Context, id int, delay time.Duration, stopped *atomic.Int32) (string, error) {
	select {
	case <-time.After(delay):
		return fmt.Sprint("replica ", id), nil
	case <-ctx.Done():
		stopped.Add(1)
		return "", ctx.Err()
	}
}

func first(ctx context.Context, delays ...time.Duration) (string, int32) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var stopped atomic.Int32
	var wg sync.WaitGroup
	answers := make(chan string, len(delays))
	for i, d := range delays {
		wg.Go(func() {
			if s, err := replica(ctx, i, d, &stopped); err == nil {
				answers <- s
			}
		})
	}
	var s string
	select {
	case s = <-answers:
	case <-ctx.Done():
		s = ctx.Err().Error()
	}
	cancel()
	wg.Wait()
	return s, stopped.Load()
}

func main() {
	fmt.Println(first(context.Background(), time.Hour, time.Millisecond, time.Hour))
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	fmt.Println(first(ctx, time.Hour, time.Hour))
}
