// run

// A ticker drops ticks for slow readers, can be reset and stopped.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTicker(time.Millisecond)
	n := 0
	for range t.C {
		if n++; n == 5 {
			break
		}
	}
	t.Stop()
	fmt.Println(n)
	select {
	case <-t.C:
		fmt.Println("after stop")
	case <-time.After(4 * time.Millisecond):
		fmt.Println("quiet")
	}
	t.Reset(500 * time.Microsecond)
	<-t.C
	time.Sleep(5 * time.Millisecond)
	extra := 0
loop:
	for {
		select {
		case <-t.C:
			extra++
			if extra > 3 {
				break loop
			}
		default:
			break loop
		}
	}
	fmt.Println(extra <= 2)
	func() {
		defer func() { fmt.Println(recover()) }()
		time.NewTicker(0)
	}()
	start := time.Now()
	k := 0
	for range time.Tick(time.Millisecond) {
		if k++; k == 3 {
			break
		}
	}
	fmt.Println(time.Since(start) >= 3*time.Millisecond)
}
