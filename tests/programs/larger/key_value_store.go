// run

// An in-memory store with nested transactions, snapshots, prefix scans, watches and a command
// interpreter; goroutines increment counters by optimistic transactions.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"
	"sync"
)

type versioned struct {
	value   string
	version uint64
}

type store struct {
	mu       sync.RWMutex
	data     map[string]versioned
	clock    uint64
	watchers map[string][]chan string
}

func newStore() *store {
	return &store{data: map[string]versioned{}, watchers: map[string][]chan string{}}
}

type change struct {
	value   string
	deleted bool
}

type tx struct {
	store  *store
	parent *tx
	reads  map[string]uint64
	writes map[string]change
}

var (
	errConflict = errors.New("conflict")
	errMissing  = errors.New("no such key")
)

func (s *store) begin() *tx {
	return &tx{store: s, reads: map[string]uint64{}, writes: map[string]change{}}
}
func (t *tx) begin() *tx {
	n := t.store.begin()
	n.parent = t
	return n
}

func (t *tx) get(key string) (string, error) {
	for x := t; x != nil; x = x.parent {
		if c, ok := x.writes[key]; ok {
			if c.deleted {
				return "", fmt.Errorf("%w: %s", errMissing, key)
			}
			return c.value, nil
		}
	}
	t.store.mu.RLock()
	v, ok := t.store.data[key]
	t.store.mu.RUnlock()
	if _, seen := t.reads[key]; !seen {
		t.reads[key] = v.version
	}
	if !ok {
		return "", fmt.Errorf("%w: %s", errMissing, key)
	}
	return v.value, nil
}

func (t *tx) set(key, value string) { t.writes[key] = change{value: value} }
func (t *tx) del(key string)        { t.writes[key] = change{deleted: true} }

func (t *tx) commit() error {
	if p := t.parent; p != nil {
		for k, c := range t.writes {
			p.writes[k] = c
		}
		for k, v := range t.reads {
			if _, seen := p.reads[k]; !seen {
				p.reads[k] = v
			}
		}
		return nil
	}
	s := t.store
	s.mu.Lock()
	defer s.mu.Unlock()
	for k, seen := range t.reads {
		if s.data[k].version != seen {
			return errConflict
		}
	}
	if len(t.writes) > 0 {
		s.clock++
	}
	for k, c := range t.writes {
		if c.deleted {
			delete(s.data, k)
		} else {
			s.data[k] = versioned{c.value, s.clock}
		}
		for _, w := range s.watchers[k] {
			select {
			case w <- c.value:
			default:
			}
		}
	}
	return nil
}

func (s *store) update(f func(*tx) error) (tries int, err error) {
	for tries = 1; ; tries++ {
		t := s.begin()
		if err = f(t); err != nil {
			return
		}
		if err = t.commit(); !errors.Is(err, errConflict) {
			return
		}
	}
}

func (s *store) scan(prefix string) (r []string) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for k, v := range s.data {
		if strings.HasPrefix(k, prefix) {
			r = append(r, k+"="+v.value)
		}
	}
	sort.Strings(r)
	return
}

func (s *store) watch(key string) <-chan string {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := make(chan string, 4)
	s.watchers[key] = append(s.watchers[key], c)
	return c
}

type shell struct {
	s     *store
	stack []*tx
}

func (sh *shell) top() *tx {
	if n := len(sh.stack); n > 0 {
		return sh.stack[n-1]
	}
	return nil
}

func (sh *shell) in(f func(*tx) error) error {
	if t := sh.top(); t != nil {
		return f(t)
	}
	_, err := sh.s.update(f)
	return err
}

func (sh *shell) exec(line string) (out string, err error) {
	f := strings.Fields(line)
	arg := func(i int) string {
		if i >= len(f) {
			panic(fmt.Sprintf("%s needs %d arguments", f[0], i))
		}
		return f[i]
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("usage: %v", r)
		}
	}()
	switch strings.ToUpper(f[0]) {
	case "SET":
		k, v := arg(1), arg(2)
		return "", sh.in(func(t *tx) error { t.set(k, v); return nil })
	case "GET":
		k := arg(1)
		err = sh.in(func(t *tx) (err error) { out, err = t.get(k); return })
	case "DEL":
		k := arg(1)
		err = sh.in(func(t *tx) error {
			if _, err := t.get(k); err != nil {
				return err
			}
			t.del(k)
			return nil
		})
	case "INCR":
		k := arg(1)
		err = sh.in(func(t *tx) error {
			s, err := t.get(k)
			if errors.Is(err, errMissing) {
				s, err = "0", nil
			}
			n, err := strconv.Atoi(s)
			if err != nil {
				return err
			}
			out = strconv.Itoa(n + 1)
			t.set(k, out)
			return nil
		})
	case "BEGIN":
		if t := sh.top(); t != nil {
			sh.stack = append(sh.stack, t.begin())
		} else {
			sh.stack = append(sh.stack, sh.s.begin())
		}
		out = fmt.Sprint("depth ", len(sh.stack))
	case "COMMIT", "ROLLBACK":
		t := sh.top()
		if t == nil {
			return "", errors.New("no transaction")
		}
		sh.stack = sh.stack[:len(sh.stack)-1]
		if f[0] == "COMMIT" {
			err = t.commit()
		}
	case "SCAN":
		out = strings.Join(sh.s.scan(arg(1)), " ")
	default:
		err = fmt.Errorf("unknown command %q", f[0])
	}
	return
}

func main() {
	s := newStore()
	w := s.watch("a")
	sh := &shell{s: s}
	for _, line := range []string{"SET a 1", "GET a", "get b", "BEGIN", "SET a 2", "SET b x", "BEGIN", "DEL a", "GET a", "ROLLBACK", "GET a",
		"BEGIN", "INCR a", "COMMIT", "SCAN a", "COMMIT", "SCAN ", "GET a", "INCR b", "DEL b", "DEL b", "COMMIT", "SET x", "FLY", "SET ab 5", "SCAN a"} {
		out, err := sh.exec(line)
		fmt.Printf("%-10s %s %v\n", line, out, err)
	}
	fmt.Println(<-w, <-w, len(w), s.clock)
	t1, t2 := s.begin(), s.begin()
	t1.get("a")
	t2.get("a")
	t1.set("a", "t1")
	t2.set("a", "t2")
	fmt.Println(t1.commit(), t2.commit())
	var wg sync.WaitGroup
	for g := range 6 {
		wg.Go(func() {
			for range 20 {
				s.update(func(t *tx) error {
					for _, k := range []string{"n", fmt.Sprint("g", g)} {
						v, _ := t.get(k)
						n, _ := strconv.Atoi(v)
						t.set(k, strconv.Itoa(n+1))
					}
					return nil
				})
			}
		})
	}
	wg.Wait()
	fmt.Println(s.scan("n"), s.scan("g"))
}
