// A group of goroutines that succeeds or fails as one: Wait returns the first error, and that error
// calls the others off. (Go's own is golang.org/x/sync/errgroup.)
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

type group struct {
	cancel context.CancelFunc
	wg     sync.WaitGroup
	once   sync.Once
	err    error
}

func newGroup(ctx context.Context) (*group, context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	return &group{cancel: cancel}, ctx
}

func (g *group) start(task func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := task(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel()
			})
		}
	}()
}

func (g *group) wait() error {
	g.wg.Wait()
	g.cancel()
	return g.err
}

var errBurnt = errors.New("burnt")

func main() {
	g, ctx := newGroup(context.Background())
	dishes := []string{"soup", "roast", "cake"}
	served := make([]string, len(dishes))
	for i, dish := range dishes {
		g.start(func() error {
			if dish == "roast" {
				return fmt.Errorf("cook %s: %w", dish, errBurnt)
			}
			<-ctx.Done() // the others keep warm until they are called off
			served[i] = "no " + dish
			return ctx.Err()
		})
	}
	err := g.wait()
	fmt.Println("dinner:", err, "| burnt:", errors.Is(err, errBurnt))
	fmt.Printf("%q\n", served)
}
