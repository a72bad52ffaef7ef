// goknot run -leaks
// env GOMAXPROCS=1

// Ten thousand alike are told as one.
package main

import (
	"fmt"
	"time"
)


func main() {
	for i := 0; i < 10000; i++ {
		result := make(chan int)
		go func() { result <- i }()
	}
	time.Sleep(100 * time.Millisecond)
	fmt.Println("done")
}
