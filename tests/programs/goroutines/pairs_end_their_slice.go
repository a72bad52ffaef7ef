// A pair that passes a value back and forth shares its worker with goroutines that compute and with others that wait for
// their first turn: on two workers each of those comes to it within the time that a few slices take.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	runtime.GOMAXPROCS(2)
	late := time.AfterFunc(30*time.Second, func() { panic("somebody waits too long") })
	for range 5 {
		stop := make(chan bool)
		for range 4 {
			go func() {
				for x := 0; ; x++ {
					select {
					case <-stop:
						return
					default:
					}
				}
			}()
		}
		ping, pong := make(chan int), make(chan int)
		go func() {
			for {
				select {
				case ping <- 1:
					<-pong
				case <-stop:
					close(ping)
					return
				}
			}
		}()
		go func() {
			for range ping {
				pong <- 1
			}
		}()
		var turns sync.WaitGroup
		for range 8 {
			turns.Go(runtime.Gosched)
		}
		turns.Wait()
		close(stop)
	}
	late.Stop()
	fmt.Println("all have had their turn")
}
