// run

package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(20 * time.Millisecond)
	if took := time.Since(start); took < 20*time.Millisecond || took > 2*time.Second {
		fmt.Println("slept", took)
	}
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	<-t.C
	ticker := time.NewTicker(2 * time.Millisecond)
	for range 3 {
		<-ticker.C
	}
	ticker.Stop()
	select {
	case <-ticker.C:
		fmt.Println("a stopped ticker ticks")
	case <-time.After(10 * time.Millisecond):
	}
	fired := make(chan bool)
	time.AfterFunc(time.Millisecond, func() { fired <- true })
	fmt.Println(<-fired)
	fmt.Println(1500*time.Millisecond, time.Duration(0), 90*time.Minute, time.Duration(1234567), -time.Second)
}
