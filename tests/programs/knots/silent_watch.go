// goknot run -leaks=watch

// Collections while everybody works: nothing to say.
package main

import (
	"fmt"
	"runtime"
	"sync"
)


type node struct {
	next *node
	pad  [8]int
}

func main() {
	var wg sync.WaitGroup
	results := make(chan *node)
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var head *node
			for j := 0; j < 2000; j++ {
				head = &node{next: head}
				if j%500 == 0 {
					results <- head
					runtime.GC()
				}
			}
		}()
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	n := 0
	for range results {
		n++
	}
	fmt.Println(n)
}
