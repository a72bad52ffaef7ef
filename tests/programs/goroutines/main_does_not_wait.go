// run

// When main returns the program ends, whatever other goroutines do.
package main

import "fmt"

func main() {
	started := make(chan bool)
	for i := range 4 {
		go func() {
			defer fmt.Println("never", i)
			started <- true
			if i%2 == 0 {
				for {
				}
			}
			select {}
		}()
	}
	for range 4 {
		<-started
	}
	fmt.Println("main is done")
}
