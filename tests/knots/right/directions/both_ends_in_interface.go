// flags -leaks

package main

import (
	"fmt"
	"time"
)

// The channel goes through an interface and comes out with both directions.
type Box struct{ content any }

func (b Box) feed() {
	time.Sleep(time.Hour)
	switch c := b.content.(type) {
	case chan int:
		c <- 1
	}
}

func main() {
	numbers := make(chan int)
	go func() {
		for n := range numbers {
			_ = n
		}
	}()
	go Box{numbers}.feed()
	time.Sleep(3 * time.Millisecond)
	fmt.Println("ready")
}
