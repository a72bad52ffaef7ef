package main

// Callers with the same key share one flight. Its function panics, and the flight is over all the
// same.
import (
	"fmt"
	"sync"
)

type flight struct {
	over  sync.WaitGroup
	value int
}

type flights struct {
	mu    sync.Mutex
	byKey map[string]*flight
}

func (f *flights) do(key string, load func() int) int {
	f.mu.Lock()
	if shared, ok := f.byKey[key]; ok {
		f.mu.Unlock()
		shared.over.Wait()
		return shared.value
	}
	own := &flight{}
	own.over.Add(1)
	f.byKey[key] = own
	f.mu.Unlock()
	defer func() {
		own.over.Done()
		f.mu.Lock()
		defer f.mu.Unlock()
		delete(f.byKey, key)
	}()
	own.value = load()
	return own.value
}

func guarded(f func()) {
	defer func() {
		if err := recover(); err != nil {
			fmt.Println("recovered:", err)
		}
	}()
	f()
}

func main() {
	f := &flights{byKey: map[string]*flight{}}
	guarded(func() { f.do("rates", func() int { panic("no network") }) })
	guarded(func() { fmt.Println(f.do("rates", func() int { return 42 })) })
}
