// Whether the goroutines or Wait come first is a matter of luck.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	sizes := make(chan int, 4)
	var wg sync.WaitGroup
	for _, word := range []string{"a", "bb", "ccc"} {
		wg.Add(1)
		go func() {
			time.Sleep(5 * time.Millisecond)
			defer wg.Done()
			sizes <- len(word)
		}()
	}
	wg.Wait()
	close(sizes)
	total := 0
	for size := range sizes {
		total += size
	}
	time.Sleep(20 * time.Millisecond)
	fmt.Println(total)
}
