// A goroutine that waits in a small call keeps the room that the larger frames around that call have asked for, when
// its stack shrinks meanwhile.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func dive(depth int) int {
	if depth == 0 {
		return 0
	}
	return 1 + dive(depth-1)
}

// wide waits with little in its frame, and needs all of the frame for the call after that.
func wide(i int, gate *sync.WaitGroup) string {
	gate.Wait()
	return fmt.Sprint(i, i+1, i+2, i+3, i+4, i+5, i+6, i+7, i+8, i+9, i+10, i+11, i+12, i+13, i+14, i+15)
}

func main() {
	const goroutines = 200
	var gate, ready, over sync.WaitGroup
	gate.Add(1)
	texts := make([]string, goroutines)
	for i := range goroutines {
		ready.Add(1)
		over.Go(func() {
			dive(1000)
			ready.Done()
			texts[i] = wide(i, &gate)
		})
	}
	ready.Wait()
	for range 4 {
		runtime.Gosched()
		runtime.GC()
	}
	gate.Done()
	over.Wait()
	sum := 0
	for _, text := range texts {
		for _, letter := range text {
			sum = sum*31 + int(letter)
		}
	}
	fmt.Println(texts[goroutines-1])
	fmt.Println(sum)
}
