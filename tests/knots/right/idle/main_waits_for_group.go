// flags -leaks=watch

// main keeps the program alive by a WaitGroup that nobody works on.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	time.AfterFunc(4*time.Millisecond, func() { fmt.Println("bye"); os.Exit(0) })
	go func() {
		for {
			time.Sleep(time.Millisecond)
			runtime.GC()
		}
	}()
	wg.Wait()
}
