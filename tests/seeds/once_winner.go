// Who gets to run what runs once, and who arrives late.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() {
			once.Do(func() { fmt.Print("winner ", i, ", then ") })
			fmt.Print(i, " ")
		})
	}
	wg.Wait()
	fmt.Println()
}
