// run
// env GOTRACEBACK=all
// env GOMAXPROCS=1
// exit 2

// GOTRACEBACK=all shows the other goroutines too.
package main

import (
	"sync"
	"time"
)

func receive(c chan int) { <-c }

func main() {
	var mutex sync.Mutex
	mutex.Lock()
	go receive(make(chan int))
	go func() { mutex.Lock() }()
	go func() { time.Sleep(time.Hour) }()
	go func() { select {} }()
	time.Sleep(50 * time.Millisecond)
	panic("end")
}
