// flags -leaks=watch

// What is logged arrives at a goroutine.
package main

import (
	"fmt"
	"log"
	"runtime"
	"strings"
	"time"
)

var lines = make(chan string)

type lineWriter struct{}

func (lineWriter) Write(p []byte) (int, error) {
	lines <- strings.TrimSpace(string(p))
	return len(p), nil
}

func main() {
	log.SetOutput(lineWriter{})
	log.SetFlags(0)
	done := make(chan bool)
	go func() {
		for line := range lines {
			if line == "end" {
				break
			}
			fmt.Println(line)
		}
		done <- true
	}()
	for _, w := range []string{"a", "b", "end"} {
		time.Sleep(time.Millisecond)
		runtime.GC()
		log.Print(w)
	}
	<-done
}
