// knot GK038 at 26

package main

// Callers with the same key share one flight. Its function panics, the panic is recovered further
// up, and the flight is never said to be over.
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
	own.value = load()
	own.over.Done()
	f.mu.Lock()
	delete(f.byKey, key)
	f.mu.Unlock()
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
