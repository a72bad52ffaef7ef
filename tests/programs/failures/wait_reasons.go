// goknot run -explain=off
// env GOMAXPROCS=1
// exit 2
// not under tsan
// What goroutines are said to wait for.
package main

import (
	"os"
	"runtime"
	"sync"
	"time"
)

// begin starts f and gives it time to come to where it waits.
func begin(f func()) {
	go f()
	time.Sleep(2 * time.Millisecond)
}

func channels() {
	var none chan int
	c := make(chan int)
	begin(func() { <-c })
	full := make(chan int, 1)
	full <- 1
	begin(func() { full <- 2 })
	begin(func() {
		for range make(chan string) {
		}
	})
	begin(func() { <-none })
	begin(func() { none <- 1 })
	begin(func() { select {} })
	begin(func() {
		select {
		case <-none:
		case none <- 1:
		}
	})
	begin(func() {
		select {
		case <-none:
		}
	})
}

func locks() {
	var m sync.Mutex
	m.Lock()
	begin(m.Lock)
	var written sync.RWMutex
	written.Lock()
	begin(written.Lock)
	begin(written.RLock)
	var read sync.RWMutex
	read.RLock()
	begin(read.Lock)
	begin(read.Lock)
	begin(read.RLock)
	var group sync.WaitGroup
	group.Add(1)
	begin(group.Wait)
	cond := sync.NewCond(&sync.Mutex{})
	begin(func() {
		cond.L.Lock()
		cond.Wait()
	})
	var once sync.Once
	begin(func() { once.Do(func() { select {} }) })
	begin(func() { once.Do(nil) })
}

func main() {
	channels()
	locks()
	begin(func() { time.Sleep(time.Hour) })
	begin(func() { <-time.After(time.Hour) })
	begin(func() {
		runtime.LockOSThread()
		runtime.UnlockOSThread()
		<-make(chan int)
	})
	begin(func() {
		r, w, _ := os.Pipe()
		r.Read(make([]byte, 1))
		runtime.KeepAlive(w) // Dropped, it is closed by the collector.
	})
	begin(func() {
		runtime.LockOSThread()
		runtime.LockOSThread()
		runtime.UnlockOSThread()
		<-make(chan int)
	})
	// Comes when main sleeps.
	quit := []string{"sh", "-c", "sleep 0.5; kill -QUIT $PPID"}
	if _, err := os.StartProcess("/bin/sh", quit, &os.ProcAttr{}); err != nil {
		panic(err)
	}
	time.Sleep(time.Hour)
}
