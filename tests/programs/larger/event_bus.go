// run

// An event bus: typed handlers behind an interface, wildcard topics, priorities, once-only and
// asynchronous subscribers, middleware, unsubscribing during delivery, and a graceful close.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
)

type event struct {
	topic   string
	payload any
	id      int
}

type handler interface{ handle(e event) error }
type handlerFunc func(e event) error

func (f handlerFunc) handle(e event) error { return f(e) }

type middleware func(handler) handler

type subscription struct {
	bus      *bus
	pattern  []string
	priority int
	seq      int
	once     bool
	h        handler
}

type bus struct {
	mu     sync.Mutex
	subs   []*subscription
	seq    int
	events int
	wrap   []middleware
	closed bool
	wg     sync.WaitGroup
}

var errClosed = errors.New("bus is closed")

type option func(*subscription)

func priority(n int) option { return func(s *subscription) { s.priority = n } }
func once(s *subscription)  { s.once = true }

func (b *bus) use(m ...middleware) { b.wrap = append(b.wrap, m...) }

func (b *bus) on(pattern string, h handler, opts ...option) *subscription {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.seq++
	s := &subscription{bus: b, pattern: strings.Split(pattern, "."), seq: b.seq, h: h}
	for _, o := range opts {
		o(s)
	}
	for i := len(b.wrap) - 1; i >= 0; i-- {
		s.h = b.wrap[i](s.h)
	}
	b.subs = append(b.subs, s)
	sort.SliceStable(b.subs, func(i, j int) bool { return b.subs[i].priority > b.subs[j].priority })
	return s
}

func (s *subscription) cancel() bool {
	s.bus.mu.Lock()
	defer s.bus.mu.Unlock()
	for i, other := range s.bus.subs {
		if other == s {
			subs := append([]*subscription(nil), s.bus.subs[:i]...)
			s.bus.subs = append(subs, s.bus.subs[i+1:]...)
			return true
		}
	}
	return false
}

func matches(pattern, topic []string) bool {
	for i, p := range pattern {
		switch {
		case p == "#":
			return true
		case i >= len(topic), p != "*" && p != topic[i]:
			return false
		}
	}
	return len(pattern) == len(topic)
}

func (b *bus) emit(topic string, payload any) (delivered int, err error) {
	b.mu.Lock()
	if b.closed {
		b.mu.Unlock()
		return 0, errClosed
	}
	b.events++
	e := event{topic, payload, b.events}
	parts := strings.Split(topic, ".")
	var targets []*subscription
	for _, s := range b.subs {
		if matches(s.pattern, parts) {
			targets = append(targets, s)
		}
	}
	b.mu.Unlock()
	var errs []error
	for _, s := range targets {
		if s.once && !s.cancel() {
			continue
		}
		if err := s.h.handle(e); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", topic, err))
		}
		delivered++
	}
	return delivered, errors.Join(errs...)
}

func (b *bus) async(f func(event)) handler {
	queue := make(chan event, 16)
	b.wg.Go(func() {
		for e := range queue {
			f(e)
		}
	})
	var closing sync.Once
	return handlerFunc(func(e event) error {
		if e.payload == nil {
			closing.Do(func() { close(queue) })
			return nil
		}
		queue <- e
		return nil
	})
}

func (b *bus) close() {
	b.mu.Lock()
	b.closed = true
	subs := b.subs
	b.mu.Unlock()
	for _, s := range subs {
		s.h.handle(event{})
	}
	b.wg.Wait()
}

func safe(next handler) handler {
	return handlerFunc(func(e event) (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("handler panicked: %v", r)
			}
		}()
		return next.handle(e)
	})
}

type audit struct{ lines []string }

func (a *audit) handle(e event) error {
	if e.payload != nil {
		a.lines = append(a.lines, fmt.Sprintf("%d %s %v", e.id, e.topic, e.payload))
	}
	return nil
}

func main() {
	b := &bus{}
	b.use(safe)
	a := &audit{}
	b.on("#", a, priority(-10))
	say := func(name string) handler {
		return handlerFunc(func(e event) error {
			if e.payload != nil {
				fmt.Println("  ", name, e.topic, e.payload)
			}
			return nil
		})
	}
	b.on("user.*", say("any user"))
	b.on("user.created", say("created"), priority(5))
	b.on("user.created", say("only once"), once)
	strict := b.on("user.deleted", handlerFunc(func(e event) error {
		switch p := e.payload.(type) {
		case string:
			return fmt.Errorf("refused to delete %s", p)
		case int:
			return nil
		}
		var m map[string]int
		m["x"] = 1
		return nil
	}))
	var total int
	b.on("metric.#", b.async(func(e event) { total += e.payload.(int) }))
	for _, e := range []event{{topic: "user.created", payload: "ann"}, {topic: "user.created", payload: "bob"},
		{topic: "user.deleted", payload: "ann"}, {topic: "user.deleted", payload: 2.5}, {topic: "user.deleted", payload: 7}, {topic: "user", payload: 1}} {
		n, err := b.emit(e.topic, e.payload)
		fmt.Println(e.topic, n, err)
	}
	fmt.Println(strict.cancel(), strict.cancel())
	fmt.Println(b.emit("user.deleted", "bob"))
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := range 10 {
				b.emit2("metric.load", g*10+i)
			}
		})
	}
	wg.Wait()
	var self *subscription
	self = b.on("tick", handlerFunc(func(e event) error { self.cancel(); return nil }))
	n1, _ := b.emit("tick", 1)
	n2, _ := b.emit("tick", 2)
	fmt.Println(n1, n2, len(b.subs))
	b.close()
	_, err := b.emit("late", 1)
	fmt.Println(err == errClosed, total, len(a.lines) > 8, a.lines[:4])
}

var serial sync.Mutex

func (b *bus) emit2(topic string, p any) {
	serial.Lock()
	defer serial.Unlock()
	b.emit(topic, p)
}
