// run

// An elevator as a state machine that serves requests from a channel until told to stop.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

type direction int8

const (
	down direction = iota - 1
	idle
	up
)

type elevator struct {
	floor    int
	dir      direction
	stops    map[int]bool
	requests chan int
	tick     chan chan string
	quit     chan struct{}
}

func (e *elevator) anyStop(d direction) bool {
	for f := range e.stops {
		if d == up && f > e.floor || d == down && f < e.floor {
			return true
		}
	}
	return false
}

func (e *elevator) step() string {
	if e.stops[e.floor] {
		delete(e.stops, e.floor)
		return fmt.Sprint("open ", e.floor)
	}
	switch {
	case e.dir != idle && e.anyStop(e.dir):
	case e.anyStop(up):
		e.dir = up
	case e.anyStop(down):
		e.dir = down
	default:
		e.dir = idle
		return "idle"
	}
	e.floor += int(e.dir)
	return fmt.Sprint("at ", e.floor)
}

func (e *elevator) run() {
	for {
		select {
		case f := <-e.requests:
			e.stops[f] = true
		case r := <-e.tick:
			r <- e.step()
		case <-e.quit:
			return
		}
	}
}

func main() {
	e := &elevator{stops: map[int]bool{}, requests: make(chan int), tick: make(chan chan string), quit: make(chan struct{})}
	go e.run()
	step := func() string {
		r := make(chan string)
		e.tick <- r
		return <-r
	}
	for _, line := range []string{"3 1", "", "", "0", "", "5", "", "", "", "", "", "", "", "", "", "", "", ""} {
		for _, f := range strings.Fields(line) {
			n, _ := strconv.Atoi(f)
			e.requests <- n
		}
		fmt.Print(step(), "; ")
	}
	fmt.Println()
	close(e.quit)
}
