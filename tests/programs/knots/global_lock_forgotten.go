// goknot run -leaks
// env GOMAXPROCS=1

// An early return leaves a package variable locked.
package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)


var mu sync.Mutex

func update(n int) error {
	mu.Lock()
	if n == 0 {
		return errors.New("nothing to do")
	}
	mu.Unlock()
	return nil
}

func main() {
	go func() { _ = update(0) }()
	time.Sleep(10 * time.Millisecond)
	go func() { _ = update(1) }()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
