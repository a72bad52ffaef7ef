// goknot run -leaks
// env GOMAXPROCS=1
// not under yield

// Nobody closes the channel that the workers range over.
package main

import (
	"fmt"
	"time"
)


func main() {
	jobs := make(chan int)
	for i := 0; i < 3; i++ {
		go func() {
			for range jobs {
			}
		}()
	}
	for i := 0; i < 6; i++ {
		jobs <- i
	}
	fmt.Println("sent")
	time.Sleep(200 * time.Millisecond)
}
