// flags -leaks

package main

// A configuration that is refreshed in the background for the life of the program, readers that take
// the current one, and a hedged request whose loser is not waited for.
import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type config struct{ version int }

type provider struct {
	current  atomic.Pointer[config]
	watchers sync.Map
	kick     chan chan struct{}
}

func newProvider() *provider {
	p := &provider{kick: make(chan chan struct{})}
	p.current.Store(&config{1})
	go p.refresh()
	return p
}

func (p *provider) refresh() {
	ticker := time.NewTicker(time.Hour)
	for {
		select {
		case <-ticker.C:
			p.load()
		case done := <-p.kick:
			p.load()
			close(done)
		}
	}
}

func (p *provider) load() {
	p.current.Store(&config{p.current.Load().version + 1})
	p.watchers.Range(func(_, value any) bool {
		select {
		case value.(chan int) <- p.current.Load().version:
		default:
		}
		return true
	})
}

func (p *provider) reload() {
	done := make(chan struct{})
	p.kick <- done
	<-done
}

func hedged(ctx context.Context, delays ...time.Duration) string {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := make(chan string, len(delays))
	for i, delay := range delays {
		go func() {
			select {
			case <-time.After(delay):
				answers <- fmt.Sprint("replica ", i)
			case <-ctx.Done():
			}
		}()
	}
	return <-answers
}

var settings = newProvider()

func main() {
	news := make(chan int, 1)
	settings.watchers.Store("main", news)
	settings.reload()
	if <-news != 2 {
		panic("version")
	}
	hedged(context.Background(), time.Millisecond, time.Hour)
	time.Sleep(2 * time.Millisecond)
}
