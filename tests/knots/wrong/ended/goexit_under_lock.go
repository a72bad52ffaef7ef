// knot GK027 at 17 37

package main

import (
	"fmt"
	"runtime"
	"sync"
)

var (
	mu    sync.Mutex
	tasks = []string{"a", "b"}
)

func take() string {
	mu.Lock()
	if len(tasks) == 1 {
		runtime.Goexit()
	}
	task := tasks[0]
	tasks = tasks[1:]
	mu.Unlock()
	return task
}

func main() {
	var workers sync.WaitGroup
	for range 2 {
		workers.Add(1)
		go func() {
			defer workers.Done()
			take()
		}()
	}
	workers.Wait()
	mu.Lock()
	fmt.Println(len(tasks))
	mu.Unlock()
}
