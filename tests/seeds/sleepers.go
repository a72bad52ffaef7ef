// Sleepers that wake at the same moment.
// outcomes 5
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() {
			time.Sleep(time.Millisecond)
			fmt.Print(i, " ")
		})
	}
	wg.Wait()
	fmt.Println()
}
