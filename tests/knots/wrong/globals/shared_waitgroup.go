// knot GK038 at 27

package main

import (
	"fmt"
	"sync"
)

var pending sync.WaitGroup

func later(f func()) {
	pending.Add(1)
	go f()
}

func main() {
	sum := 0
	var mu sync.Mutex
	for i := range 3 {
		later(func() {
			mu.Lock()
			defer mu.Unlock()
			sum += i
		})
	}
	pending.Wait()
	fmt.Println(sum)
}
