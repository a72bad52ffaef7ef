// run

// A broker copies every message to its subscribers; unsubscribing closes the channel.
package main

import (
	"fmt"
	"sync"
)

type broker struct {
	mu   sync.Mutex
	subs map[string][]chan string
}

func (b *broker) subscribe(topic string) <-chan string {
	b.mu.Lock()
	defer b.mu.Unlock()
	c := make(chan string, 8)
	if b.subs == nil {
		b.subs = map[string][]chan string{}
	}
	b.subs[topic] = append(b.subs[topic], c)
	return c
}

func (b *broker) publish(topic, msg string) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range b.subs[topic] {
		c <- msg
	}
	return len(b.subs[topic])
}

func (b *broker) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, list := range b.subs {
		for _, c := range list {
			close(c)
		}
	}
	b.subs = nil
}

func main() {
	var b broker
	type got struct {
		id   int
		msgs []string
	}
	done := make(chan got)
	for i, topic := range []string{"news", "sport", "news"} {
		c := b.subscribe(topic)
		go func() {
			g := got{id: i}
			for m := range c {
				g.msgs = append(g.msgs, m)
			}
			done <- g
		}()
	}
	fmt.Println(b.publish("news", "n1"), b.publish("sport", "s1"), b.publish("news", "n2"), b.publish("none", "x"))
	b.close()
	all := make([][]string, 3)
	for range 3 {
		g := <-done
		all[g.id] = g.msgs
	}
	fmt.Println(all)
}
