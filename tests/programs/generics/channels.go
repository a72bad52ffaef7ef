// run

// Channels and goroutines in generic code: pipelines, fan-in, select over channels of a type
// parameter, locks in generic types, results through generic futures.
package main

import (
	"fmt"
	"sort"
	"sync"
	"time"
)

func Generate[T any](list ...T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for _, x := range list {
			out <- x
		}
	}()
	return out
}

func Stage[A, B any](in <-chan A, f func(A) B) <-chan B {
	out := make(chan B, 1)
	go func() {
		for x := range in {
			out <- f(x)
		}
		close(out)
	}()
	return out
}

func Merge[T any](channels ...<-chan T) <-chan T {
	out := make(chan T)
	var group sync.WaitGroup
	for _, c := range channels {
		group.Add(1)
		go func() {
			defer group.Done()
			for x := range c {
				out <- x
			}
		}()
	}
	go func() {
		group.Wait()
		close(out)
	}()
	return out
}

func Collect[C ~<-chan T | ~chan T, T any](c C) (list []T) {
	for x := range c {
		list = append(list, x)
	}
	return
}

func First[T any](a, b <-chan T, otherwise T) (T, string) {
	select {
	case x := <-a:
		return x, "a"
	case x, ok := <-b:
		return x, fmt.Sprint("b ", ok)
	case <-time.After(time.Millisecond):
		return otherwise, "timeout"
	}
}

func TrySend[T any](c chan<- T, x T) bool {
	select {
	case c <- x:
		return true
	default:
		return false
	}
}

type Future[T any] struct {
	once  sync.Once
	ready chan struct{}
	value T
	err   error
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := &Future[T]{ready: make(chan struct{})}
	go func() {
		defer close(future.ready)
		future.value, future.err = f()
	}()
	return future
}

func (f *Future[T]) Await() (T, error) {
	<-f.ready
	return f.value, f.err
}

type Guarded[T any] struct {
	sync.Mutex
	value T
}

func (g *Guarded[T]) With(f func(*T)) {
	g.Lock()
	defer g.Unlock()
	f(&g.value)
}

type Cache[K comparable, V any] struct {
	mutex sync.RWMutex
	data  map[K]V
}

func (c *Cache[K, V]) Get(k K, make func(K) V) V {
	c.mutex.RLock()
	v, ok := c.data[k]
	c.mutex.RUnlock()
	if ok {
		return v
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.data == nil {
		c.data = map[K]V{}
	}
	if _, ok := c.data[k]; !ok {
		c.data[k] = make(k)
	}
	return c.data[k]
}

func main() {
	squares := Stage(Generate(1, 2, 3, 4), func(n int) int { return n * n })
	fmt.Println(Collect(Stage(squares, func(n int) string { return fmt.Sprint("<", n, ">") })))
	merged := Collect(Merge(Generate("a", "b"), Generate("c"), Generate[string]()))
	sort.Strings(merged)
	fmt.Println(merged)

	c := make(chan [3]string, 1)
	fmt.Println(TrySend(c, [3]string{"x"}), TrySend(c, [3]string{"y"}), len(c), cap(c))
	fmt.Println(First(c, nil, [3]string{}))
	fmt.Println(First[[3]string](nil, nil, [3]string{2: "z"}))
	close(c)
	fmt.Println(First(nil, c, [3]string{}))
	big := make(chan [30]int, 1)
	big <- [30]int{29: 7}
	x, from := First(big, nil, [30]int{})
	fmt.Println(x[29], from)

	f := Async(func() (int, error) { return 42, nil })
	g := Async(func() (string, error) { return "", fmt.Errorf("failed") })
	fmt.Println(f.Await())
	fmt.Println(g.Await())

	var total Guarded[int]
	var group sync.WaitGroup
	for i := range 100 {
		group.Add(1)
		go func() {
			defer group.Done()
			total.With(func(n *int) { *n += i })
		}()
	}
	group.Wait()
	total.With(func(n *int) { fmt.Println(*n) })
	var cache Cache[[2]int, *int]
	make := func(k [2]int) *int { n := k[0] * k[1]; return &n }
	fmt.Println(*cache.Get([2]int{6, 7}, make), cache.Get([2]int{6, 7}, make) == cache.Get([2]int{6, 7}, nil))
}
