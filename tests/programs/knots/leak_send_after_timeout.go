// goknot run -leaks
// env GOMAXPROCS=1

// The receiver has left on its timeout: who sends later is stuck.
package main

import (
	"fmt"
	"time"
)


func fetch() string {
	result := make(chan string)
	go func() {
		time.Sleep(5 * time.Millisecond)
		result <- "late"
	}()
	select {
	case r := <-result:
		return r
	case <-time.After(time.Millisecond):
		return "timeout"
	}
}

func main() {
	fmt.Println(fetch())
	time.Sleep(200 * time.Millisecond)
}
