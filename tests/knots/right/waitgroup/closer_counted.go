package main

import (
	"fmt"
	"sync"
)

func main() {
	lines := make(chan string)
	var group sync.WaitGroup
	for i := range 2 {
		group.Go(func() { lines <- fmt.Sprint("line ", i) })
	}
	go func() {
		group.Wait()
		close(lines)
	}()
	n := 0
	for range lines {
		n++
	}
	fmt.Println(n)
}
