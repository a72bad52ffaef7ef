// knot GK002 at 20 22

package main

import "fmt"

type option struct{ name, value string }

func apply(options <-chan option, done chan<- int) {
	n := 0
	for o := range options {
		if o.value != "" {
			n++
		}
	}
	done <- n
}

func main() {
	options := make(chan option)
	done := make(chan int)
	options <- option{"colour", "blue"}
	options <- option{"size", ""}
	close(options)
	go apply(options, done)
	fmt.Println(<-done)
}
