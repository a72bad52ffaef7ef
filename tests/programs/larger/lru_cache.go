// run

// An LRU cache with a doubly linked list, expiry by a logical clock, statistics, eviction hooks,
// and a loader that runs once per key however many goroutines ask.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

type node struct {
	key        string
	value      any
	expires    int
	prev, next *node
}

type stats struct{ hits, misses, evictions, expired int }

type lru struct {
	mu      sync.Mutex
	items   map[string]*node
	root    node
	cap     int
	now     int
	ttl     int
	onEvict func(key string, value any)
	stats
}

func newLRU(cap int) *lru {
	c := &lru{items: make(map[string]*node), cap: cap}
	c.root.prev, c.root.next = &c.root, &c.root
	return c
}

func (c *lru) unlink(n *node) {
	n.prev.next, n.next.prev = n.next, n.prev
	n.prev, n.next = nil, nil
}

func (c *lru) pushFront(n *node) {
	n.prev, n.next = &c.root, c.root.next
	n.prev.next, n.next.prev = n, n
}

func (c *lru) drop(n *node) {
	c.unlink(n)
	delete(c.items, n.key)
	if c.onEvict != nil {
		c.onEvict(n.key, n.value)
	}
}

func (c *lru) get(key string) (any, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	n, ok := c.items[key]
	if ok && c.ttl > 0 && n.expires <= c.now {
		c.expired++
		c.drop(n)
		ok = false
	}
	if !ok {
		c.misses++
		return nil, false
	}
	c.hits++
	c.unlink(n)
	c.pushFront(n)
	return n.value, true
}

func (c *lru) put(key string, value any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n, ok := c.items[key]; ok {
		n.value, n.expires = value, c.now+c.ttl
		c.unlink(n)
		c.pushFront(n)
		return
	}
	for len(c.items) >= c.cap {
		c.evictions++
		c.drop(c.root.prev)
	}
	n := &node{key: key, value: value, expires: c.now + c.ttl}
	c.items[key] = n
	c.pushFront(n)
}

func (c *lru) keys() (r []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for n := c.root.next; n != &c.root; n = n.next {
		r = append(r, n.key)
	}
	return
}

type call struct {
	done chan struct{}
	val  any
	err  error
}

type loader struct {
	cache *lru
	mu    sync.Mutex
	calls map[string]*call
	load  func(string) (any, error)
}

func (l *loader) get(key string) (any, error) {
	if v, ok := l.cache.get(key); ok {
		return v, nil
	}
	l.mu.Lock()
	if c, ok := l.calls[key]; ok {
		l.mu.Unlock()
		<-c.done
		return c.val, c.err
	}
	if v, ok := l.cache.get(key); ok {
		l.mu.Unlock()
		return v, nil
	}
	c := &call{done: make(chan struct{})}
	l.calls[key] = c
	l.mu.Unlock()
	c.val, c.err = l.load(key)
	if c.err == nil {
		l.cache.put(key, c.val)
	}
	l.mu.Lock()
	delete(l.calls, key)
	l.mu.Unlock()
	close(c.done)
	return c.val, c.err
}

func main() {
	c := newLRU(3)
	var evicted []string
	c.onEvict = func(k string, v any) { evicted = append(evicted, fmt.Sprint(k, "=", v)) }
	for i, k := range []string{"a", "b", "c"} {
		c.put(k, i)
	}
	c.get("a")
	c.put("d", 3)
	c.put("b", "again")
	v, ok := c.get("a")
	fmt.Println(c.keys(), evicted, v, ok)
	_, ok = c.get("zzz")
	fmt.Println(ok, c.stats)
	c.ttl = 10
	c.put("e", 2.5)
	c.now = 9
	_, fresh := c.get("e")
	c.now = 10
	_, stale := c.get("e")
	fmt.Println(fresh, stale, c.keys(), c.stats)

	loads := make(map[string]int)
	var mu sync.Mutex
	l := &loader{cache: newLRU(100), calls: map[string]*call{}, load: func(k string) (any, error) {
		mu.Lock()
		loads[k]++
		mu.Unlock()
		runtime.Gosched()
		if k == "bad" {
			return nil, errors.New("cannot load bad")
		}
		return strings.ToUpper(k), nil
	}}
	var wg sync.WaitGroup
	wrong := make(chan string, 1000)
	for g := range 10 {
		wg.Go(func() {
			for i := range 20 {
				k := fmt.Sprint("key", (g+i)%7)
				if v, err := l.get(k); err != nil || v != strings.ToUpper(k) {
					wrong <- k
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(len(loads), loads, len(wrong), len(l.cache.keys()))
	_, err := l.get("bad")
	_, err2 := l.get("bad")
	fmt.Println(err, err2, loads["bad"])
}
