// knot GK003 at 20 30
// flags -leaks

package main

import (
	"fmt"
	"time"
)

// What a client sees of a subscription.
type Subscription struct {
	Topic string
	News  <-chan string
}

var open = map[string]*Subscription{}

func subscribe(topic string) *Subscription {
	news := make(chan string)
	s := &Subscription{Topic: topic, News: news}
	open[topic] = s
	return s
}

func main() {
	lines := make(chan string)
	s := subscribe("weather")
	go func() {
		fmt.Println(<-s.News)
	}()
	go func() {
		for {
			select {
			case lines <- fmt.Sprint(len(open), " open"):
			default:
			}
			time.Sleep(time.Millisecond)
		}
	}()
	for range 3 {
		<-lines
	}
}
