// goknot run -leaks
// env GOMAXPROCS=1

// Each waits for the next, the last for nobody.
package main

import (
	"fmt"
	"time"
)


func main() {
	var in chan int
	for i := 0; i < 4; i++ {
		out := make(chan int)
		go func(in, out chan int) {
			if in == nil {
				in = make(chan int)
			}
			out <- <-in
		}(in, out)
		in = out
	}
	in = nil
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
