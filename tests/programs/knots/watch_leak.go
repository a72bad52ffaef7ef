// goknot run -leaks=watch
// env GOMAXPROCS=1

// At a collection, long before the end.
package main

import (
	"fmt"
	"runtime"
	"time"
)


func lose() {
	lost := make(chan int)
	go func() { lost <- 1 }()
}

func main() {
	lose()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	fmt.Println("once")
	runtime.GC()
	fmt.Println("and not again")
}
