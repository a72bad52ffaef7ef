// Cancellation: a context tells everybody below it to stop. A goroutine that may wait waits for the
// context as well, so that none is left behind.
package main

import (
	"context"
	"fmt"
	"sync"
)

func search(ctx context.Context, name string, haystack []int, needle int, found chan<- string) {
	for i, n := range haystack {
		if n != needle {
			continue
		}
		select {
		case found <- fmt.Sprintf("%s has %d at place %d", name, needle, i):
		case <-ctx.Done():
		}
		return
	}
	<-ctx.Done() // nothing here: wait to be called off
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	found := make(chan string)
	var searching sync.WaitGroup
	for name, haystack := range map[string][]int{"left": {3, 1, 4}, "right": {1, 5, 9, 2, 6}} {
		searching.Add(1)
		go func() {
			defer searching.Done()
			search(ctx, name, haystack, 9, found)
		}()
	}
	fmt.Println(<-found)
	cancel() // the other one need not go on
	searching.Wait()
	fmt.Println("all have stopped:", ctx.Err())
}
