// knot GK006 at 11 16

package main

import (
	"fmt"
	"sync"
)

func fastest(mirrors []string, asking *sync.WaitGroup) string {
	won := make(chan string)
	for _, mirror := range mirrors {
		asking.Add(1)
		go func() {
			defer asking.Done()
			won <- mirror
		}()
	}
	return <-won
}

func main() {
	var asking sync.WaitGroup
	fmt.Println(len(fastest([]string{"de", "fr", "nl"}, &asking)))
	asking.Wait()
}
