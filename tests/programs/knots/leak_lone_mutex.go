// goknot run -leaks
// env GOMAXPROCS=1

// A mutex that is locked and then forgotten by all but who waits for it.
package main

import (
	"fmt"
	"sync"
	"time"
)


func main() {
	for i := 0; i < 5; i++ {
		mu := new(sync.Mutex)
		mu.Lock()
		go func() {
			mu.Lock()
			defer mu.Unlock()
		}()
	}
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
