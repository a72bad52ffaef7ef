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
	go apply(options, done)
	options <- option{"colour", "blue"}
	options <- option{"size", ""}
	close(options)
	fmt.Println(<-done)
}
