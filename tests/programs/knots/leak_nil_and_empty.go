// goknot run -leaks
// env GOMAXPROCS=1

// A nil channel, an empty select, a channel only its sender has.
package main

import (
	"fmt"
	"time"
)


func main() {
	go func() {
		var never chan int
		<-never
	}()
	go func() {
		select {}
	}()
	go func() {
		own := make(chan int)
		own <- 1
	}()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
