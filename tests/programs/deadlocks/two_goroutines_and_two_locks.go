// exit 2
// goknot run -explain=off

// Two goroutines take two locks in opposite order; main waits for both.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	ready := make(chan bool, 2)
	go1, go2 := make(chan bool), make(chan bool)
	wg.Add(2)
	go func() {
		defer wg.Done()
		a.Lock()
		ready <- true
		<-go1
		b.Lock()
	}()
	go func() {
		defer wg.Done()
		b.Lock()
		ready <- true
		<-go2
		a.Lock()
	}()
	<-ready
	<-ready
	fmt.Println("both hold one lock")
	close(go1)
	close(go2)
	wg.Wait()
}
