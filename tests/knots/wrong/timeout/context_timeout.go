// knot GK005 at 14 18

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

func withDeadline(ctx context.Context, wg *sync.WaitGroup, work func() error) error {
	result := make(chan error)
	wg.Add(1)
	go func() {
		defer wg.Done()
		result <- work()
	}()
	select {
	case err := <-result:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	var wg sync.WaitGroup
	err := withDeadline(ctx, &wg, func() error {
		time.Sleep(40 * time.Millisecond)
		return errors.New("too late to matter")
	})
	fmt.Println(err)
	wg.Wait()
}
