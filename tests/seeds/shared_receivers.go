// Two receivers on one channel divide the values.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int)
	var got [2][]int
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() {
			for v := range c {
				got[i] = append(got[i], v)
			}
		})
	}
	for v := range 8 {
		c <- v
	}
	close(c)
	wg.Wait()
	fmt.Println(got)
}
