package main

import (
	"fmt"
	"sync"
)

func main() {
	names := []string{"ana", "ben", "cho", "dai"}
	var greeting sync.WaitGroup
	for i, name := range names {
		if i%2 == 0 {
			continue
		}
		greeting.Add(1)
		go func() {
			defer greeting.Done()
			fmt.Println("hello", name)
		}()
	}
	greeting.Wait()
}
