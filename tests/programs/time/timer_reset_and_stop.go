// run

// Timers fire once, can be stopped and set again; AfterFunc runs in its own goroutine.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Millisecond)
	<-t.C
	fmt.Println(t.Stop())
	t.Reset(time.Millisecond)
	<-t.C
	t.Reset(time.Hour)
	fmt.Println(t.Reset(time.Millisecond))
	<-t.C
	done := make(chan string, 3)
	f := time.AfterFunc(time.Hour, func() { done <- "fired" })
	fmt.Println(f.Stop(), f.Reset(time.Millisecond), <-done)
	time.AfterFunc(2*time.Millisecond, func() {
		time.AfterFunc(time.Millisecond, func() { done <- "second" })
		done <- "first"
	})
	fmt.Println(<-done, <-done)
	s := time.NewTimer(time.Millisecond)
	time.Sleep(3 * time.Millisecond)
	fmt.Println(s.Stop(), len(s.C))
	select {
	case <-s.C:
		fmt.Println("stale")
	default:
		fmt.Println("nothing left")
	}
}
