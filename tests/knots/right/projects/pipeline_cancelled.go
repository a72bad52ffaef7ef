// flags -leaks

package main

// Stages of a pipeline that all listen to the context; the last one has seen enough after ten.
import (
	"context"
	"sync"
)

func generate(ctx context.Context) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; ; i++ {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func transform[A, B any](ctx context.Context, in <-chan A, f func(A) B) <-chan B {
	out := make(chan B)
	go func() {
		defer close(out)
		for value := range in {
			select {
			case out <- f(value):
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, in := range ins {
		wg.Go(func() {
			for value := range in {
				select {
				case out <- value:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	square := func(x int) int { return x * x }
	numbers := generate(ctx)
	results := merge(ctx, transform(ctx, numbers, square), transform(ctx, numbers, square))
	for range 10 {
		<-results
	}
	cancel()
	for range results {
	}
}
