// knot GK011 at 9 14 19 22

package main

// Two goroutines wait for each other's channel before they send.
import "sync"

func main() {
	headers, trailers := make(chan int), make(chan int)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		<-trailers
		headers <- 1
	}()
	go func() {
		defer wg.Done()
		<-headers
		trailers <- 1
	}()
	wg.Wait()
}
