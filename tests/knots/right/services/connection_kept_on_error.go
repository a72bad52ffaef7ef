package main

// A pool of connections, each put back on every way out.
import (
	"context"
	"errors"
	"fmt"
)

type connection struct{ id int }

type pool struct{ free chan *connection }

func newPool(n int) *pool {
	p := &pool{free: make(chan *connection, n)}
	for id := range n {
		p.free <- &connection{id}
	}
	return p
}

func (p *pool) take(ctx context.Context) (*connection, error) {
	select {
	case c := <-p.free:
		return c, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (p *pool) putBack(c *connection) { p.free <- c }

func (p *pool) query(ctx context.Context, n int) error {
	c, err := p.take(ctx)
	if err != nil {
		return err
	}
	defer p.putBack(c)
	if n%2 == 1 {
		return errors.New("syntax error")
	}
	return nil
}

func main() {
	p := newPool(2)
	for n := range 6 {
		fmt.Println(n, p.query(context.Background(), n))
	}
}
