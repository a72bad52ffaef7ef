// knot GK024 at 15 17 25 27
// flags -locks
package main

import "sync"

var (
	users    sync.RWMutex
	sessions sync.Mutex
	names    = map[int]string{1: "ana"}
	open     = map[int]int{}
)

func login(id int) string {
	users.RLock()
	defer users.RUnlock()
	sessions.Lock()
	defer sessions.Unlock()
	open[id]++
	return names[id]
}

func remove(id int) {
	// Whoever is removed is logged out.
	sessions.Lock()
	defer sessions.Unlock()
	users.Lock()
	defer users.Unlock()
	delete(names, id)
	delete(open, id)
}

func main() {
	var jobs sync.WaitGroup
	jobs.Go(func() { login(1) })
	jobs.Wait()
	jobs.Go(func() { remove(1) })
	jobs.Wait()
}
