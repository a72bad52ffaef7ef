// goknot run -leaks=watch

// Main waits so as not to end; a worker works and ends the program.
package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)


func main() {
	go func() {
		time.Sleep(10 * time.Millisecond)
		runtime.GC()
		fmt.Println("done")
		os.Exit(0)
	}()
	select {}
}
