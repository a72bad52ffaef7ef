// flags -leaks

// The workers' queue is an any in a map: the source does not say which channel is sent on.
package main

import (
	"fmt"
	"time"
)

var registry = map[string]any{}

func worker(name string) {
	jobs := registry[name].(chan int)
	for j := range jobs {
		fmt.Println("job", j)
	}
}

func newQueue() any { return make(chan int) }

func submit(name string, j int) {
	switch q := registry[name].(type) {
	case chan int:
		q <- j
	}
}

func main() {
	registry["a"] = newQueue()
	go worker("a")
	go worker("a")
	submit("a", 1)
	submit("a", 2)
	time.Sleep(2 * time.Millisecond)
}
