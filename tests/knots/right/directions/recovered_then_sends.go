// flags -leaks

package main

import (
	"fmt"
	"time"
)

// The deferred function sends, when what it guards has panicked.
func guarded(out chan string, names []string, n int) {
	defer func() {
		if r := recover(); r != nil {
			out <- "failed"
		}
	}()
	time.Sleep(time.Hour)
	fmt.Println(names[n], <-out)
}

func main() {
	out := make(chan string)
	go guarded(out, nil, 3)
	go func() { fmt.Println(<-out) }()
	time.Sleep(3 * time.Millisecond)
	fmt.Println("ready")
}
