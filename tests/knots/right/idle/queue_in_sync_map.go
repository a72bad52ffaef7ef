// flags -leaks

// Queues that are kept in a sync.Map.
package main

import (
	"fmt"
	"sync"
	"time"
)

var queues sync.Map

func worker(key string) {
	q, _ := queues.LoadOrStore(key, make(chan func()))
	for f := range q.(chan func()) {
		f()
	}
}

func do(key string, f func()) {
	q, _ := queues.LoadOrStore(key, make(chan func()))
	q.(chan func()) <- f
}

func main() {
	for i := range 3 {
		go worker(fmt.Sprint(i))
	}
	for i := range 3 {
		do(fmt.Sprint(i), func() {})
	}
	time.Sleep(2 * time.Millisecond)
	fmt.Println("done")
}
