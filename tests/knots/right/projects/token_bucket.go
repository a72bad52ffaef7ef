// flags -leaks

package main

// A rate limiter filled by a ticker in the background; who waits gives up with its context.
import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

type limiter struct {
	tokens chan struct{}
	stop   chan struct{}
	ended  chan struct{}
}

func newLimiter(every time.Duration, burst int) *limiter {
	l := &limiter{make(chan struct{}, burst), make(chan struct{}), make(chan struct{})}
	for range burst {
		l.tokens <- struct{}{}
	}
	go func() {
		defer close(l.ended)
		ticker := time.NewTicker(every)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				select {
				case l.tokens <- struct{}{}:
				default:
				}
			case <-l.stop:
				return
			}
		}
	}()
	return l
}

func (l *limiter) wait(ctx context.Context) error {
	select {
	case <-l.tokens:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	l := newLimiter(time.Millisecond, 3)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	var passed, refused atomic.Int32
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			if l.wait(ctx) != nil {
				refused.Add(1)
			} else {
				passed.Add(1)
			}
		})
	}
	wg.Wait()
	close(l.stop)
	<-l.ended
	if passed.Load()+refused.Load() != 50 {
		panic("somebody was lost")
	}
}
