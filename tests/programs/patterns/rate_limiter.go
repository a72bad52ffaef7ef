// run

// A token bucket filled by a ticker limits how fast requests pass.
package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	bucket := make(chan struct{}, 3)
	for range cap(bucket) {
		bucket <- struct{}{}
	}
	tick := time.NewTicker(2 * time.Millisecond)
	stop := make(chan struct{})
	go func() {
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				select {
				case bucket <- struct{}{}:
				default:
				}
			case <-stop:
				return
			}
		}
	}()
	var served []int
	for r := range 8 {
		<-bucket
		served = append(served, r)
	}
	close(stop)
	took := time.Since(start)
	fmt.Println(served, took >= 8*time.Millisecond, took < 5*time.Second)
}
