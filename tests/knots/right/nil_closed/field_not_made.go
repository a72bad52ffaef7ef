package main

import "fmt"

type bus struct {
	events chan string
	errors chan error
}

func newBus() *bus {
	return &bus{events: make(chan string), errors: make(chan error)}
}

func main() {
	b := newBus()
	go func() {
		b.events <- "start"
		b.errors <- nil
	}()
	fmt.Println(<-b.events)
	fmt.Println(<-b.errors)
}
