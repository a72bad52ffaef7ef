// A rate limiter: a ticker puts a token into a bucket from time to time, and every request takes one.
// The bucket starts full, so a burst goes through at once and the rest at the pace of the ticker.
package main

import (
	"fmt"
	"time"
)

const (
	burst = 3
	pace  = 10 * time.Millisecond
)

func fill(bucket chan<- struct{}, stop <-chan struct{}) {
	ticker := time.NewTicker(pace)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			select {
			case bucket <- struct{}{}:
			default: // full
			}
		case <-stop:
			return
		}
	}
}

func main() {
	bucket := make(chan struct{}, burst)
	for range burst {
		bucket <- struct{}{}
	}
	stop := make(chan struct{})
	go fill(bucket, stop)
	defer close(stop)

	start := time.Now()
	var took [6]time.Duration
	for i := range took {
		<-bucket
		took[i] = time.Since(start)
	}
	for i, t := range took {
		earliest := time.Duration(max(0, i+1-burst-1)) * pace
		fmt.Println("request", i+1, "not before its time:", t >= earliest)
	}
	fmt.Println("the last one had to wait:", took[5] > pace)
}
