// knot GK004 at 16 24

package main

// A nil channel field: the constructor forgot it.
import "fmt"

type bus struct {
	in, out chan string
}

func newBus() *bus { return &bus{in: make(chan string)} }

func (b *bus) run() {
	for message := range b.in {
		b.out <- message
	}
}

func main() {
	b := newBus()
	go b.run()
	b.in <- "hello"
	fmt.Println(<-b.out)
}
