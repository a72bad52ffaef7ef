// run

// A crawler over a simulated web: bounded workers, a visited set, depth limit, retries of flaky
// pages, cancellation by a context, and a report that does not depend on the schedule.
package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sort"
	"sync"
)

type page struct {
	url    string
	links  []string
	broken bool
	flaky  int
	size   int
}

type web struct {
	mu       sync.Mutex
	pages    map[string]*page
	requests map[string]int
}

var (
	errNotFound = errors.New("not found")
	errTimeout  = errors.New("timeout")
)

type fetchError struct {
	url string
	err error
}

func (e *fetchError) Error() string { return e.url + ": " + e.err.Error() }
func (e *fetchError) Unwrap() error { return e.err }

func (w *web) fetch(ctx context.Context, url string) (*page, error) {
	if err := ctx.Err(); err != nil {
		return nil, &fetchError{url, err}
	}
	runtime.Gosched()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.requests[url]++
	p, ok := w.pages[url]
	switch {
	case !ok || p.broken:
		return nil, &fetchError{url, errNotFound}
	case w.requests[url] <= p.flaky:
		return nil, &fetchError{url, errTimeout}
	}
	return p, nil
}

type item struct {
	url   string
	depth int
}

type found struct {
	item
	links []string
	size  int
	err   error
}

type crawler struct {
	web      *web
	workers  int
	maxDepth int
	retries  int
	limit    int
}

func (c *crawler) visit(ctx context.Context, it item) (f found) {
	f.item = it
	for try := 0; ; try++ {
		p, err := c.web.fetch(ctx, it.url)
		if err == nil {
			f.links, f.size = p.links, p.size
			return
		}
		if !errors.Is(err, errTimeout) || try == c.retries {
			f.err = err
			return
		}
	}
}

type report struct {
	visited map[string]int
	errs    []string
	bytes   int
	stopped bool
}

// run keeps the frontier itself; workers only fetch. A level is finished before the next begins,
// so that every page is reached at its smallest depth.
func (c *crawler) run(ctx context.Context, start string) report {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	todo, results := make(chan item), make(chan found)
	var wg sync.WaitGroup
	for range c.workers {
		wg.Go(func() {
			for it := range todo {
				results <- c.visit(ctx, it)
			}
		})
	}
	r := report{visited: map[string]int{start: 0}}
	level := []item{{start, 0}}
	for len(level) > 0 && !r.stopped {
		var next []item
		queue, inFlight := level, 0
		var batch []found
		for len(queue) > 0 || inFlight > 0 {
			var out chan item
			var head item
			if len(queue) > 0 {
				out, head = todo, queue[0]
			}
			select {
			case out <- head:
				queue = queue[1:]
				inFlight++
			case f := <-results:
				inFlight--
				batch = append(batch, f)
			}
		}
		sort.Slice(batch, func(i, j int) bool { return batch[i].url < batch[j].url })
		for _, f := range batch {
			if f.err != nil {
				r.errs = append(r.errs, f.err.Error())
				continue
			}
			r.bytes += f.size
			if f.depth == c.maxDepth {
				continue
			}
			for _, l := range f.links {
				if _, seen := r.visited[l]; seen {
					continue
				}
				if c.limit > 0 && len(r.visited) >= c.limit {
					r.stopped = true
					cancel()
					break
				}
				r.visited[l] = f.depth + 1
				next = append(next, item{l, f.depth + 1})
			}
		}
		level = next
	}
	close(todo)
	wg.Wait()
	return r
}

func build() *web {
	w := &web{pages: map[string]*page{}, requests: map[string]int{}}
	for i := range 40 {
		p := &page{url: fmt.Sprint("/p", i), size: 100 + i}
		for _, k := range []int{i*2 + 1, i*2 + 2, i / 3, (i * 7) % 40} {
			p.links = append(p.links, fmt.Sprint("/p", k))
		}
		p.broken = i == 5
		if i%9 == 4 {
			p.flaky = i % 4
		}
		w.pages[p.url] = p
	}
	return w
}

func (r report) String() string {
	byDepth := map[int]int{}
	for _, d := range r.visited {
		byDepth[d]++
	}
	sort.Strings(r.errs)
	return fmt.Sprintf("%d pages %v, %d bytes, stopped %v, errors %q", len(r.visited), byDepth, r.bytes, r.stopped, r.errs)
}

func main() {
	for _, c := range []crawler{
		{workers: 1, maxDepth: 2},
		{workers: 4, maxDepth: 2},
		{workers: 8, maxDepth: 10, retries: 1},
		{workers: 3, maxDepth: 10, retries: 5},
		{workers: 2, maxDepth: 10, retries: 5, limit: 12},
	} {
		c.web = build()
		r := c.run(context.Background(), "/p0")
		twice := 0
		for url, n := range c.web.requests {
			if p := c.web.pages[url]; p != nil && n > p.flaky+1 {
				twice++
			}
		}
		fmt.Println(c.workers, c.maxDepth, r, twice)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	c := crawler{web: build(), workers: 2, maxDepth: 3}
	fmt.Println(c.run(ctx, "/p0"), len(c.web.requests))
}
