package main

import (
	"fmt"
	"sync"
	"time"
)

type poller struct {
	ticker *time.Ticker
	stop   chan struct{}
	loop   sync.WaitGroup
	polls  int
}

func newPoller(every time.Duration) *poller {
	p := &poller{ticker: time.NewTicker(every), stop: make(chan struct{})}
	p.loop.Add(1)
	go func() {
		defer p.loop.Done()
		for {
			select {
			case <-p.ticker.C:
				p.polls++
			case <-p.stop:
				return
			}
		}
	}()
	return p
}

func (p *poller) Close() {
	p.ticker.Stop()
	close(p.stop)
	p.loop.Wait()
}

func main() {
	p := newPoller(2 * time.Millisecond)
	time.Sleep(7 * time.Millisecond)
	p.Close()
	fmt.Println("closed")
}
