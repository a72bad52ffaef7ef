// flags -leaks

package main

import (
	"fmt"
	"os"
	"time"
)

var lines = make(chan string)

func write() {
	for line := range lines {
		fmt.Println(line)
	}
}

// The program is broken off here: nobody is to blame for waiting.
func main() {
	go write()
	done := make(chan bool)
	go func() { <-done }()
	lines <- "ready"
	time.Sleep(2 * time.Millisecond)
	if len(os.Args) < 5 {
		os.Exit(0)
	}
	close(done)
}
