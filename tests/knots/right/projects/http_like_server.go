// flags -leaks

package main

// A server with connections, a limit on them, and a shutdown that waits for those that are open.
import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

type conn struct {
	requests  chan string
	responses chan string
}

type server struct {
	mu       sync.Mutex
	active   map[*conn]struct{}
	accept   chan *conn
	quit     chan struct{}
	once     sync.Once
	handlers sync.WaitGroup
	limit    chan struct{}
	handle   func(string) (string, error)
}

func newServer(limit int, handle func(string) (string, error)) *server {
	return &server{
		active: map[*conn]struct{}{},
		accept: make(chan *conn),
		quit:   make(chan struct{}),
		limit:  make(chan struct{}, limit),
		handle: handle,
	}
}

func (s *server) dial() (*conn, error) {
	c := &conn{make(chan string), make(chan string, 1)}
	select {
	case s.accept <- c:
		return c, nil
	case <-s.quit:
		return nil, errors.New("server closed")
	}
}

func (s *server) serve() {
	for {
		select {
		case s.limit <- struct{}{}:
		case <-s.quit:
			return
		}
		select {
		case c := <-s.accept:
			s.track(c, true)
			s.handlers.Add(1)
			go func() {
				defer func() {
					s.track(c, false)
					<-s.limit
					s.handlers.Done()
				}()
				s.talk(c)
			}()
		case <-s.quit:
			<-s.limit
			return
		}
	}
}

func (s *server) track(c *conn, add bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if add {
		s.active[c] = struct{}{}
	} else {
		delete(s.active, c)
	}
}

func (s *server) talk(c *conn) {
	defer close(c.responses)
	for request := range c.requests {
		response, err := s.handle(request)
		if err != nil {
			response = "error: " + err.Error()
		}
		c.responses <- response
	}
}

func (s *server) shutdown(ctx context.Context) error {
	s.once.Do(func() { close(s.quit) })
	done := make(chan struct{})
	go func() {
		s.handlers.Wait()
		close(done)
	}()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	s := newServer(2, func(request string) (string, error) {
		if request == "" {
			return "", errors.New("empty")
		}
		return request + "!", nil
	})
	served := make(chan struct{})
	go func() {
		defer close(served)
		s.serve()
	}()
	var clients sync.WaitGroup
	for i := range 6 {
		clients.Go(func() {
			c, err := s.dial()
			if err != nil {
				return
			}
			defer close(c.requests)
			for j := range 3 {
				c.requests <- fmt.Sprint(i, j)
				<-c.responses
			}
		})
	}
	clients.Wait()
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := s.shutdown(ctx); err != nil {
		panic(err)
	}
	<-served
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.active) != 0 {
		panic("connections left")
	}
}
