// knot GK012 at 15

package main

import "fmt"

type dispatcher struct {
	work chan string
	quit chan bool
}

func (d *dispatcher) loop() int {
	n := 0
	for {
		select {
		case item := <-d.work:
			n += len(item)
		case <-d.quit:
			return n
		}
	}
}

func main() {
	d := &dispatcher{make(chan string), make(chan bool)}
	go func() {
		for _, item := range []string{"a", "bb"} {
			d.work <- item
		}
	}()
	fmt.Println(d.loop())
}
