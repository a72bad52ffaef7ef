// flags -leaks

package main

// Asking for the lease gives up when the context's time is over; an answer that comes later has room.
import (
	"context"
	"fmt"
	"time"
)

type response struct {
	holder string
	err    error
}

type client struct {
	latency time.Duration
}

func (c *client) acquire(name string) response {
	time.Sleep(c.latency)
	return response{holder: name}
}

func (c *client) tryAcquire(ctx context.Context, name string) (string, error) {
	answers := make(chan response, 1)
	go func() { answers <- c.acquire(name) }()
	select {
	case r := <-answers:
		return r.holder, r.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Millisecond)
	defer cancel()
	c := &client{latency: 10 * time.Millisecond}
	_, err := c.tryAcquire(ctx, "scheduler-0")
	fmt.Println(err)
	time.Sleep(20 * time.Millisecond)
}
