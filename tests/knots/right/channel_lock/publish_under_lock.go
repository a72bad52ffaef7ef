package main

import (
	"fmt"
	"sync"
)

type broker struct {
	mu          sync.Mutex
	subscribers []chan string
	delivered   int
}

func (b *broker) publish(texts ...string) {
	b.mu.Lock()
	subscribers := append([]chan string(nil), b.subscribers...)
	b.mu.Unlock()
	for _, text := range texts {
		for _, s := range subscribers {
			s <- text
		}
	}
}

func (b *broker) ack() {
	b.mu.Lock()
	b.delivered++
	b.mu.Unlock()
}

func main() {
	b := &broker{subscribers: []chan string{make(chan string)}}
	done := make(chan bool)
	go func() {
		for range 2 {
			<-b.subscribers[0]
			b.ack()
		}
		done <- true
	}()
	b.publish("a", "b")
	<-done
	fmt.Println(b.delivered)
}
