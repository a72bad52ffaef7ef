// flags -leaks=watch

// main waits for what nobody ever does, while others work.
package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

func main() {
	forever := make(chan struct{})
	go func() {
		for range 3 {
			time.Sleep(time.Millisecond)
			runtime.GC()
		}
		fmt.Println("bye")
		os.Exit(0)
	}()
	<-forever
}
