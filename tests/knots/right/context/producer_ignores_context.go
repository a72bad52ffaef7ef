package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

type group struct {
	wg     sync.WaitGroup
	cancel context.CancelFunc
	once   sync.Once
	err    error
}

func (g *group) run(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel()
			})
		}
	}()
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	g := &group{cancel: cancel}
	rows := make(chan int)
	g.run(func() error {
		defer close(rows)
		for i := range 10 {
			select {
			case rows <- i:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	g.run(func() error {
		for row := range rows {
			if row == 4 {
				return errors.New("disk full")
			}
		}
		return nil
	})
	g.wg.Wait()
	fmt.Println(g.err, ctx.Err() != nil)
}
