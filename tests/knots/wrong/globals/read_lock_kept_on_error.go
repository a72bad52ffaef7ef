// knot GK026 at 20 30
// flags -leaks

package main

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"
)

var (
	tableMu sync.RWMutex
	table   = map[string]string{}
)

func lookup(k string) (string, error) {
	tableMu.RLock()
	v, ok := table[k]
	if !ok {
		return "", errors.New("no such key")
	}
	tableMu.RUnlock()
	return v, nil
}

func store(k, v string) {
	tableMu.Lock()
	table[k] = v
	tableMu.Unlock()
}

func main() {
	lookup("x")
	go store("x", "y")
	for range 4 {
		time.Sleep(time.Millisecond)
		runtime.GC()
	}
	fmt.Println("end")
}
