// run

// Retries with growing pauses, a limit, permanent errors and cancellation.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"
)

type permanent struct{ error }

func (p permanent) Unwrap() error { return p.error }

func retry(ctx context.Context, limit int, f func(try int) error) (tries int, err error) {
	pause := 50 * time.Microsecond
	for tries = 1; ; tries++ {
		err = f(tries)
		var p permanent
		switch {
		case err == nil, errors.As(err, &p):
			return
		case tries == limit:
			return tries, fmt.Errorf("gave up after %d tries: %w", tries, err)
		}
		if ctx.Err() != nil { // the pause may be over as well: select would take either
			return tries, errors.Join(ctx.Err(), err)
		}
		t := time.NewTimer(pause)
		select {
		case <-t.C:
		case <-ctx.Done():
			t.Stop()
			return tries, errors.Join(ctx.Err(), err)
		}
		pause = min(pause*2, time.Millisecond)
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	flaky := func(n int) func(int) error {
		return func(try int) error {
			if try < n {
				return fmt.Errorf("try %d failed", try)
			}
			return nil
		}
	}
	fmt.Println(retry(ctx, 5, flaky(1)))
	fmt.Println(retry(ctx, 5, flaky(4)))
	fmt.Println(retry(ctx, 5, flaky(9)))
	n, err := retry(ctx, 5, func(try int) error { return fmt.Errorf("outer: %w", permanent{io.EOF}) })
	fmt.Println(n, err, errors.Is(err, io.EOF))
	n, err = retry(ctx, 100, func(try int) error {
		if try == 3 {
			cancel()
		}
		return errors.New("again")
	})
	fmt.Printf("%d %q %v\n", n, err.Error(), errors.Is(err, context.Canceled))
}
