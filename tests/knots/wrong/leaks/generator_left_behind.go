// knot GK020 at 12 16
// flags -leaks

package main

import (
	"fmt"
	"time"
)

func squares(stop <-chan struct{}) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; ; i++ {
			out <- i * i
		}
	}()
	return out
}

func main() {
	stop := make(chan struct{})
	for v := range squares(stop) {
		if v > 50 {
			fmt.Println(v)
			break
		}
	}
	close(stop)
	time.Sleep(5 * time.Millisecond)
}
