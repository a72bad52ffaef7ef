// exit 2
// goknot run -explain=off

// A WaitGroup that was added to once too often.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		fmt.Println("only one worker")
	}()
	wg.Wait()
}
