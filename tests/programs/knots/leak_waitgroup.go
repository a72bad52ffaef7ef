// goknot run -leaks
// env GOMAXPROCS=1

// A WaitGroup that was added to once too often.
package main

import (
	"fmt"
	"sync"
	"time"
)


func main() {
	go func() {
		var wg sync.WaitGroup
		wg.Add(3)
		for i := 0; i < 2; i++ {
			go wg.Done()
		}
		wg.Wait()
		fmt.Println("never")
	}()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
