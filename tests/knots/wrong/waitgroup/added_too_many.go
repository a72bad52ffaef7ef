// knot GK038 at 23

package main

import (
	"fmt"
	"sync"
)

func main() {
	names := []string{"ana", "ben", "cho", "dai"}
	var greeting sync.WaitGroup
	greeting.Add(len(names))
	for i, name := range names {
		if i%2 == 0 {
			continue
		}
		go func() {
			defer greeting.Done()
			fmt.Println("hello", name)
		}()
	}
	greeting.Wait()
}
