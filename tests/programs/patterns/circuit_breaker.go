// run

// A circuit breaker: closed, open after failures, half-open after a pause, by a logical clock.
package main

import (
	"errors"
	"fmt"
	"sync"
)

type state int

const (
	closed state = iota
	open
	halfOpen
)

func (s state) String() string { return []string{"closed", "open", "half-open"}[s] }

var errOpen = errors.New("circuit is open")

type breaker struct {
	mu        sync.Mutex
	state     state
	failures  int
	threshold int
	retryAt   int
	now       func() int
	log       []string
}

func (b *breaker) to(s state) {
	b.log = append(b.log, fmt.Sprintf("%v->%v", b.state, s))
	b.state, b.failures = s, 0
}

func (b *breaker) call(f func() error) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.state == open {
		if b.now() < b.retryAt {
			return errOpen
		}
		b.to(halfOpen)
	}
	err := f()
	switch {
	case err == nil && b.state == halfOpen:
		b.to(closed)
	case err == nil:
		b.failures = 0
	default:
		if b.failures++; b.state == halfOpen || b.failures >= b.threshold {
			b.to(open)
			b.retryAt = b.now() + 10
		}
	}
	return err
}

func main() {
	clock := 0
	b := &breaker{threshold: 3, now: func() int { return clock }}
	down := errors.New("service down")
	healthy := true
	service := func() error {
		if healthy {
			return nil
		}
		return down
	}
	script := "oofofffffo.........fo..........ooo"
	out := ""
	for _, c := range script {
		clock++
		if c == '.' {
			continue
		}
		healthy = c == 'o'
		switch err := b.call(service); err {
		case nil:
			out += "+"
		case errOpen:
			out += "!"
		case down:
			out += "-"
		}
	}
	fmt.Println(out)
	fmt.Println(b.state, b.log)
}
