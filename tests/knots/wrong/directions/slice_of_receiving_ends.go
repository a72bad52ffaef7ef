// knot GK001 at 17 28
// flags -leaks

package main

import (
	"fmt"
	"time"
)

type Hub struct {
	inputs []<-chan int
	out    chan int
}

func (h *Hub) attach(name string, count int) {
	in := make(chan int)
	go func() {
		for i := range count {
			in <- i
		}
		fmt.Println(name, "is done")
	}()
	h.inputs = append(h.inputs, in)
}

func (h *Hub) pump(n int) {
	for v := range h.inputs[n] {
		h.out <- v
	}
}

func main() {
	hub := &Hub{out: make(chan int)}
	hub.attach("first", 2)
	hub.attach("second", 3)
	for i := range hub.inputs {
		go hub.pump(i)
	}
	for range 5 {
		<-hub.out
	}
	beats := make(chan int)
	go func() { // a live one that refers to the hub
		for {
			time.Sleep(time.Millisecond)
			select {
			case beats <- len(hub.inputs):
			default:
			}
		}
	}()
	for range 3 {
		<-beats
	}
}
