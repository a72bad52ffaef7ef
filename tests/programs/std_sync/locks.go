// run
// Mutex, RWMutex, WaitGroup, Cond, Once: their methods and what panics when misused.

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func tryLocks() {
	var m sync.Mutex
	fmt.Println(m.TryLock(), m.TryLock())
	m.Unlock()
	var rw sync.RWMutex
	fmt.Println(rw.TryRLock(), rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock(), rw.TryLock())
	rw.Unlock()
	l := rw.RLocker()
	l.Lock()
	fmt.Println(rw.TryLock())
	l.Unlock()
	fmt.Println(rw.TryLock())
}

// A mutex may be unlocked by another goroutine.
func handOver() {
	var m sync.Mutex
	m.Lock()
	go m.Unlock()
	m.Lock()
	fmt.Println("handed over")
}

func counters() {
	var m sync.Mutex
	var rw sync.RWMutex
	var wg sync.WaitGroup
	table := map[int]int{}
	n := 0
	for i := 0; i < 50; i++ {
		wg.Go(func() {
			for j := 0; j < 100; j++ {
				m.Lock()
				n++
				m.Unlock()
				if j%10 == 0 {
					rw.Lock()
					table[j]++
					rw.Unlock()
				} else {
					rw.RLock()
					_ = table[j]
					rw.RUnlock()
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(n, len(table), table[0], table[90])
}

func conds() {
	var m sync.Mutex
	c := sync.NewCond(&m)
	var wg sync.WaitGroup
	queue := []int{}
	sum := 0
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c.L.Lock()
			for len(queue) == 0 {
				c.Wait()
			}
			sum += queue[0]
			queue = queue[1:]
			c.L.Unlock()
		}()
	}
	for i := 1; i <= 5; i++ {
		m.Lock()
		queue = append(queue, i)
		m.Unlock()
		c.Signal()
	}
	wg.Wait()
	fmt.Println("signalled", sum)

	ready := false
	var woken atomic.Int32
	rw := sync.RWMutex{}
	rc := sync.NewCond(rw.RLocker())
	var waiting sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		waiting.Add(1)
		go func() {
			defer wg.Done()
			rc.L.Lock()
			waiting.Done()
			for !ready {
				rc.Wait()
			}
			rc.L.Unlock()
			woken.Add(1)
		}()
	}
	waiting.Wait()
	rw.Lock()
	ready = true
	rw.Unlock()
	rc.Broadcast()
	wg.Wait()
	fmt.Println("broadcast", woken.Load())

	defer func() { fmt.Println("recovered:", recover()) }()
	copied := *c
	copied.Signal()
}

func misuse(name string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", name, recover()) }()
	f()
}

func onces() {
	var o sync.Once
	for i := 0; i < 3; i++ {
		o.Do(func() { fmt.Println("once", i) })
	}
	var p sync.Once
	misuse("panics", func() { p.Do(func() { panic("first") }) })
	p.Do(func() { fmt.Println("not again") })
	var wg sync.WaitGroup
	var slow sync.Once
	var done atomic.Bool
	for i := 0; i < 4; i++ {
		wg.Go(func() {
			slow.Do(func() {
				time.Sleep(5 * time.Millisecond)
				done.Store(true)
			})
			if !done.Load() {
				fmt.Println("too early")
			}
		})
	}
	wg.Wait()
	f := sync.OnceFunc(func() { fmt.Println("once func") })
	f()
	f()
	g := sync.OnceFunc(func() { panic("always") })
	misuse("g", g)
	misuse("g", g)
}

func groups() {
	var wg sync.WaitGroup
	wg.Wait()
	wg.Add(2)
	wg.Add(-1)
	wg.Done()
	wg.Wait()
	misuse("negative", func() { wg.Done() })
	var other sync.WaitGroup
	misuse("negative", func() { other.Add(-3) })
	var nested sync.WaitGroup
	results := make([]int, 10)
	for i := range results {
		nested.Go(func() { results[i] = i * i })
	}
	nested.Wait()
	fmt.Println(results)
}

type counter struct {
	sync.Mutex
	n map[string]int
}

func (c *counter) inc(key string) {
	c.Lock()
	defer c.Unlock()
	c.n[key]++
}

func main() {
	tryLocks()
	handOver()
	counters()
	conds()
	onces()
	groups()
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for i := 0; i < 100; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c.inc([]string{"a", "b"}[i%2])
		}()
	}
	wg.Wait()
	fmt.Println(c.n)
	var locker sync.Locker = &c
	locker.Lock()
	locker.Unlock()
	var nilMutex *sync.Mutex
	misuse("nil", func() { nilMutex.Lock() })
	var nilGroup *sync.WaitGroup
	misuse("nil", func() { nilGroup.Add(1) })
}
