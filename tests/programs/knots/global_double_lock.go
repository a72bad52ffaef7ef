// goknot run -leaks
// env GOMAXPROCS=1

// A helper locks again what its caller has locked.
package main

import (
	"fmt"
	"sync"
	"time"
)


var (
	mu    sync.Mutex
	total int
)

func add(n int) {
	mu.Lock()
	total += n
	mu.Unlock()
}

func addAll(list []int) {
	mu.Lock()
	defer mu.Unlock()
	for _, n := range list {
		add(n)
	}
}

func main() {
	go addAll([]int{1, 2, 3})
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
