// Publish and subscribe: one broker goroutine owns the list of subscribers, so the list needs no lock.
// Who wants something of it sends it a message.
package main

import (
	"fmt"
	"sync"
)

type broker struct {
	subscribe chan chan<- string
	publish   chan string
	done      chan struct{}
}

func newBroker() *broker {
	b := &broker{make(chan chan<- string), make(chan string), make(chan struct{})}
	go b.run()
	return b
}

func (b *broker) run() {
	var subscribers []chan<- string
	for {
		select {
		case s := <-b.subscribe:
			subscribers = append(subscribers, s)
		case message := <-b.publish:
			for _, s := range subscribers {
				s <- message
			}
		case <-b.done:
			for _, s := range subscribers {
				close(s)
			}
			return
		}
	}
}

func main() {
	b := newBroker()
	var readers sync.WaitGroup
	heard := make([][]string, 3)
	for i := range heard {
		news := make(chan string)
		b.subscribe <- news
		readers.Add(1)
		go func() {
			defer readers.Done()
			for message := range news {
				heard[i] = append(heard[i], message)
			}
		}()
	}
	for _, message := range []string{"spring is here", "the bees are back"} {
		b.publish <- message
	}
	close(b.done)
	readers.Wait()
	for i, messages := range heard {
		fmt.Printf("reader %d: %q\n", i+1, messages)
	}
}
