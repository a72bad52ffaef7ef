// run
// not under yield
// env GOMAXPROCS=1

// The order learners see with one worker: the newest first, then first in, first out. Now and then a
// tick comes in between, so it is the commonest of many.
package main

import (
	"fmt"
	"strings"
	"sync"
)

func five() string {
	var (
		text strings.Builder
		mu   sync.Mutex
		wg   sync.WaitGroup
	)
	for i := 1; i <= 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			fmt.Fprint(&text, i, " ")
		}()
	}
	wg.Wait()
	return text.String()
}

func main() {
	counts := make(map[string]int)
	commonest := ""
	for range 100 {
		order := five()
		if counts[order]++; counts[order] > counts[commonest] {
			commonest = order
		}
	}
	fmt.Println(commonest)
}
