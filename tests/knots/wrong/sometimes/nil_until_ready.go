// knot GK050 at 28
// stuck under some schedules only
// The server uses what another goroutine has still to set.

package main

import (
	"fmt"
	"sync"
)

type conf struct{ port int }

type app struct {
	mu   sync.Mutex
	conf *conf
}

func (a *app) load() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.conf = &conf{port: 80}
}

func (a *app) port() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.conf.port
}

func main() {
	sum := 0
	for range 20 {
		a := &app{}
		var starting sync.WaitGroup
		starting.Add(1)
		go func() {
			defer starting.Done()
			a.load()
		}()
		sum += a.port()
		starting.Wait()
	}
	fmt.Println(sum)
}
