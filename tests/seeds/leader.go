// Whoever fills the one place is the leader; the rest count their tries.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	place := make(chan int, 1)
	late := make(chan int, 5)
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() {
			select {
			case place <- i:
			default:
				late <- i
			}
		})
	}
	wg.Wait()
	close(late)
	fmt.Print("leader ", <-place, ", late")
	for i := range late {
		fmt.Print(" ", i)
	}
	fmt.Println()
}
