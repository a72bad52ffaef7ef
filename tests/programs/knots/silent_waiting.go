// goknot run -leaks

// Who merely waits is not stuck: timers, sleepers, signals, a channel that main still has.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"time"
)


var (
	queue = make(chan int)
	state sync.Mutex
)

func main() {
	interrupt := make(chan os.Signal, 1)
	signal.Notify(interrupt, os.Interrupt)
	go func() { <-interrupt }()
	go func() { <-time.After(time.Hour) }()
	go func() {
		for range time.Tick(time.Hour) {
		}
	}()
	go func() { time.Sleep(time.Hour) }()
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	defer cancel()
	go func() { <-ctx.Done() }()
	fired := make(chan bool)
	time.AfterFunc(time.Hour, func() { fired <- true })
	go func() { <-fired }()
	// Somebody asleep will send.
	go func() {
		time.Sleep(time.Hour)
		queue <- 1
	}()
	go func() { <-queue }()
	// Somebody asleep holds the lock.
	go func() {
		state.Lock()
		time.Sleep(time.Hour)
		state.Unlock()
	}()
	time.Sleep(5 * time.Millisecond)
	go func() {
		state.Lock()
		state.Unlock()
	}()
	time.Sleep(20 * time.Millisecond)
	fmt.Println("done")
}
