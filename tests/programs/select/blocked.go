// run

// Selects that wait: woken by a sender, a receiver, a close; in loops with labels.
package main

import "fmt"

func main() {
	in, out, quit := make(chan int), make(chan string), make(chan struct{})
	go func() {
		for i := range 3 {
			in <- i
			fmt.Println(<-out)
		}
		close(quit)
	}()
	pending := ""
	var to chan string
loop:
	for {
		select {
		case v := <-in:
			pending = fmt.Sprint("value ", v)
			to = out
		case to <- pending:
			to = nil
		case <-quit:
			break loop
		}
	}
	fmt.Println("done")
}
