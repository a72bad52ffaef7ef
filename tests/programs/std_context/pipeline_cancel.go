// run

// Every stage of a pipeline watches the context; the first error stops all.
package main

import (
	"context"
	"fmt"
)

func produce(ctx context.Context, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; n < 0 || i < n; i++ {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func transform(ctx context.Context, in <-chan int, f func(int) (int, error)) (<-chan int, <-chan error) {
	out, errs := make(chan int), make(chan error, 1)
	go func() {
		defer close(out)
		defer close(errs)
		for v := range in {
			r, err := f(v)
			if err != nil {
				errs <- err
				return
			}
			select {
			case out <- r:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out, errs
}

func run(n int, limit int) (sum int, err error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	out, errs := transform(ctx, produce(ctx, n), func(v int) (int, error) {
		if v == limit {
			return 0, fmt.Errorf("value %d is not allowed", v)
		}
		return v * 2, nil
	})
	for v := range out {
		sum += v
	}
	return sum, <-errs
}

func main() {
	fmt.Println(run(10, -1))
	fmt.Println(run(-1, 6))
	ctx, cancel := context.WithCancel(context.Background())
	c := produce(ctx, -1)
	fmt.Println(<-c, <-c, <-c)
	cancel()
	for range c {
	}
	fmt.Println("drained")
}
