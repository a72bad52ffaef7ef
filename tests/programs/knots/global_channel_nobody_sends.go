// goknot run -leaks
// env GOMAXPROCS=1

// A package variable leads to the channel, but no code is left that sends on it.
package main

import (
	"fmt"
	"time"
)


var results = make(chan int)

func main() {
	go func() { fmt.Println(<-results) }()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
