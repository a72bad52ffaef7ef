// knot GK009 at 14 18
// flags -leaks

package main

import (
	"fmt"
	"time"
)

type metrics struct{ samples chan float64 }

func (m *metrics) record(v float64) {
	go func() { m.samples <- v }()
}

func main() {
	m := &metrics{samples: make(chan float64)}
	for i := range 3 {
		m.record(float64(i))
	}
	fmt.Println("done")
	time.Sleep(5 * time.Millisecond)
}
