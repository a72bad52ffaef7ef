// flags -leaks

package main

import "time"

type Reading struct {
	sensor string
	value  int
}

// Shows what comes, and between that a sign of life.
func monitor(readings <-chan Reading, beats chan<- Reading) {
	tick := time.NewTicker(time.Millisecond)
	for {
		select {
		case r, ok := <-readings:
			if !ok {
				readings = nil
			} else {
				_ = r.sensor
			}
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
		close(readings)
	}()
	for range 5 {
		<-beats
	}
}
