// goknot run -leaks
// env GOMAXPROCS=1

// Both channels of a select are lost.
package main

import (
	"fmt"
	"time"
)


func watch() {
	data, quit := make(chan int), make(chan bool)
	go func() {
		select {
		case v := <-data:
			fmt.Println(v)
		case <-quit:
		}
	}()
}

func main() {
	watch()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
