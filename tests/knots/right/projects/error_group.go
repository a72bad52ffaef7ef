// flags -leaks

package main

// A pool under a group whose first error cancels the others.
import (
	"context"
	"errors"
	"fmt"
	"sync"
)

type group struct {
	cancel context.CancelCauseFunc
	wg     sync.WaitGroup
	sem    chan struct{}
	once   sync.Once
	err    error
}

func withContext(ctx context.Context, limit int) (*group, context.Context) {
	ctx, cancel := context.WithCancelCause(ctx)
	return &group{cancel: cancel, sem: make(chan struct{}, limit)}, ctx
}

func (g *group) Go(f func() error) {
	g.sem <- struct{}{}
	g.wg.Add(1)
	go func() {
		defer g.done()
		if err := f(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel(err)
			})
		}
	}()
}

func (g *group) done() {
	<-g.sem
	g.wg.Done()
}

func (g *group) Wait() error {
	g.wg.Wait()
	g.cancel(g.err)
	return g.err
}

func main() {
	g, ctx := withContext(context.Background(), 3)
	jobs := make(chan int)
	g.Go(func() error {
		defer close(jobs)
		for i := range 100 {
			select {
			case jobs <- i:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	for range 2 {
		g.Go(func() error {
			for job := range jobs {
				if job == 40 {
					return fmt.Errorf("job %d: %w", job, errors.ErrUnsupported)
				}
			}
			return nil
		})
	}
	if err := g.Wait(); !errors.Is(err, errors.ErrUnsupported) {
		panic(err)
	}
}
