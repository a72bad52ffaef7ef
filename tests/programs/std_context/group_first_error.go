// run

// A group whose context ends with the first error.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	cancel context.CancelCauseFunc
	err    error
}

func withContext(ctx context.Context) (*group, context.Context) {
	ctx, cancel := context.WithCancelCause(ctx)
	return &group{cancel: cancel}, ctx
}

func (g *group) Go(f func() error) {
	g.wg.Go(func() {
		if err := f(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel(err)
			})
		}
	})
}

func (g *group) Wait() error {
	g.wg.Wait()
	g.cancel(g.err)
	return g.err
}

func main() {
	g, ctx := withContext(context.Background())
	var cancelled atomic.Int32
	for range 5 {
		g.Go(func() error {
			<-ctx.Done()
			cancelled.Add(1)
			return ctx.Err()
		})
	}
	g.Go(func() error { return errors.New("disk full") })
	fmt.Println(g.Wait(), cancelled.Load(), ctx.Err(), context.Cause(ctx))
	g, ctx = withContext(context.Background())
	urls := []string{"a", "bb", "ccc"}
	sizes := make([]int, len(urls))
	for i, u := range urls {
		g.Go(func() error {
			sizes[i] = len(u)
			return nil
		})
	}
	fmt.Println(g.Wait(), sizes, ctx.Err())
}
