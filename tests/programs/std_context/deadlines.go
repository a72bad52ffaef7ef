// run

// Timeouts and deadlines; the shorter one wins.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func work(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	bg := context.Background()
	short, cancel := context.WithTimeout(bg, 3*time.Millisecond)
	defer cancel()
	fmt.Println(work(bg, time.Millisecond), work(short, time.Hour), errors.Is(short.Err(), context.DeadlineExceeded))
	_, ok := bg.Deadline()
	d1, ok1 := short.Deadline()
	long, cancel2 := context.WithTimeout(short, time.Hour)
	defer cancel2()
	d2, _ := long.Deadline()
	fmt.Println(ok, ok1, d1.Equal(d2), long.Err())
	past, cancel3 := context.WithDeadline(bg, time.Now().Add(-time.Second))
	defer cancel3()
	<-past.Done()
	fmt.Println(past.Err())
	var t interface{ Timeout() bool }
	fmt.Println(errors.As(past.Err(), &t) && t.Timeout())
	ctx, cancel4 := context.WithTimeoutCause(bg, time.Millisecond, errors.New("too slow"))
	defer cancel4()
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	stopped := make(chan string, 1)
	actx, acancel := context.WithCancel(bg)
	stop := context.AfterFunc(actx, func() { stopped <- "after func ran" })
	acancel()
	fmt.Println(<-stopped, stop())
}
