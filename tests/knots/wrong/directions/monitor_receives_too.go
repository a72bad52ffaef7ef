// knot GK001 at 39 33
// flags -leaks

package main

import (
	"fmt"
	"time"
)

type Reading struct {
	sensor string
	value  int
}

// Shows what comes, and between that a sign of life.
func monitor(readings <-chan Reading, beats chan<- Reading) {
	tick := time.NewTicker(time.Millisecond)
	for {
		select {
		case r := <-readings:
			fmt.Println("monitor:", r.sensor)
		case <-tick.C:
			select { // nobody has to listen
			case beats <- Reading{sensor: "monitor"}:
			default:
			}
		}
	}
}

func archive(readings <-chan Reading) {
	for r := range readings {
		_ = r.value
	}
}

func main() {
	readings := make(chan Reading)
	beats := make(chan Reading, 1)
	go archive(readings)
	go monitor(readings, beats)
	go func() {
		for i := range 3 {
			readings <- Reading{"oven", i}
		}
	}()
	for range 5 {
		<-beats
	}
}
