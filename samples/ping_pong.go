// Two players and one ball: whoever holds it plays and hits it back. Only one of them can have it, so
// nothing they do to it needs a lock.
package main

import "fmt"

type ball struct{ hits int }

func player(sound string, in <-chan *ball, out chan<- *ball, last int) {
	for b := range in {
		b.hits++
		fmt.Println(sound, b.hits)
		if b.hits == last {
			break
		}
		out <- b
	}
	close(out) // the other player's range loop ends
}

func main() {
	left, right := make(chan *ball), make(chan *ball)
	finished := make(chan bool)
	go player("ping", left, right, 5)
	go func() {
		player("pong", right, left, 5)
		close(finished)
	}()
	left <- new(ball)
	<-finished
}
