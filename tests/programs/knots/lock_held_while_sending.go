// goknot run -leaks
// env GOMAXPROCS=1

// One holds the lock and sends, the other needs the lock to receive.
package main

import (
	"fmt"
	"sync"
	"time"
)


func main() {
	go func() {
		var mu sync.Mutex
		ch := make(chan int)
		mu.Lock()
		go func() {
			mu.Lock()
			<-ch
			mu.Unlock()
		}()
		ch <- 1
		mu.Unlock()
	}()
	time.Sleep(20 * time.Millisecond)
	fmt.Println("done")
}
