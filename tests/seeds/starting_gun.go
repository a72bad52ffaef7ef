// A closed channel lets all go; who is first?
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	gun := make(chan struct{})
	finish := make(chan int, 5)
	var wg sync.WaitGroup
	for runner := range 5 {
		wg.Go(func() {
			<-gun
			finish <- runner
		})
	}
	close(gun)
	wg.Wait()
	close(finish)
	for runner := range finish {
		fmt.Print(runner, " ")
	}
	fmt.Println()
}
