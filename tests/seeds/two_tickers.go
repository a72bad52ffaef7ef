// Both tickers have ticked when the select looks: it takes either.
// outcomes 5
package main

import (
	"fmt"
	"time"
)

func main() {
	a, b := time.NewTicker(time.Millisecond), time.NewTicker(time.Millisecond)
	defer a.Stop()
	defer b.Stop()
	ticks := ""
	for len(ticks) < 10 {
		time.Sleep(2 * time.Millisecond)
		select {
		case <-a.C:
			ticks += "a"
		case <-b.C:
			ticks += "b"
		}
	}
	fmt.Println(ticks)
}
