// exit 2

// Where goroutines wait inside bodies of loops over functions.
package main

import "sync"

func each(yield func(int) bool) {
	for i := range 3 {
		if !yield(i) {
			return
		}
	}
}

func main() {
	ch := make(chan int)
	var mu sync.Mutex
	go func() {
		for range each {
			ch <- 1
		}
	}()
	for i := range each {
		if i == 2 {
			mu.Lock()
			mu.Lock()
		}
		<-ch
	}
}
