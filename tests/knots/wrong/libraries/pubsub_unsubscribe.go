// knot GK028 at 20 26

package main

import (
	"fmt"
	"sync"
)

type bus struct {
	mu   sync.RWMutex
	subs map[int]chan string
}

func (b *bus) publish(texts ...string) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, text := range texts {
		for _, sub := range b.subs {
			sub <- text
		}
	}
}

func (b *bus) unsubscribe(id int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.subs, id)
}

func main() {
	b := &bus{subs: map[int]chan string{1: make(chan string)}}
	gone := make(chan bool)
	inbox := b.subs[1]
	go func() {
		fmt.Println(<-inbox)
		b.unsubscribe(1)
		fmt.Println(<-inbox)
		gone <- true
	}()
	b.publish("rain", "sun")
	<-gone
}
