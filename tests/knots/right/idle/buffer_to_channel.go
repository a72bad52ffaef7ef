// flags -leaks=watch

// What a buffer is written to hands it on to the goroutine that waits.
package main

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"time"
)

var parts = make(chan int)

type sink struct{}

func (sink) Write(p []byte) (int, error) {
	parts <- len(p)
	return len(p), nil
}

var out io.Writer = sink{}
var total int

func main() {
	var b bytes.Buffer
	b.WriteString("hello")
	go func() {
		total += <-parts
	}()
	for range 3 {
		time.Sleep(time.Millisecond)
		runtime.GC()
	}
	b.WriteTo(out)
	time.Sleep(time.Millisecond)
	fmt.Println("ok")
}
