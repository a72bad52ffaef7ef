// run
// Timers and tickers: stopping, resetting, firing in order, and what panics.

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

const unit = 10 * time.Millisecond

func order() {
	var timers [6]*time.Timer
	last := time.Now()
	// A loaded machine may take a while between two of them: their order is then another.
	for again := true; again; again = time.Since(last) > unit/2 {
		last = time.Now()
		for _, n := range []int{3, 1, 4, 2, 5} {
			timers[n] = time.NewTimer(time.Duration(n) * unit)
		}
	}
	for _, t := range timers[1:] {
		fired := <-t.C
		fmt.Print(fired.After(last), " ")
		last = fired
	}
	var wg sync.WaitGroup
	var sum atomic.Int32
	for _, n := range []int{3, 1, 4, 2, 5} {
		wg.Add(1)
		time.AfterFunc(time.Duration(n)*time.Millisecond, func() {
			sum.Add(int32(n))
			wg.Done()
		})
	}
	wg.Wait()
	fmt.Println(sum.Load())
}

func stopping() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop())
	fmt.Println(t.Reset(unit))
	<-t.C
	fmt.Println(t.Stop(), t.Reset(time.Hour), t.Reset(unit))
	<-t.C
	fired := time.NewTimer(1)
	time.Sleep(unit)
	// Whatever has not been received is gone after Stop.
	fired.Stop()
	select {
	case <-fired.C:
		fmt.Println("stale")
	default:
		fmt.Println("nothing stale")
	}
	fmt.Println(len(fired.C), cap(fired.C))
	fired.Reset(1)
	time.Sleep(unit)
	fired.Reset(time.Hour)
	select {
	case <-fired.C:
		fmt.Println("stale")
	default:
		fmt.Println("nothing stale")
	}
	var ran atomic.Int32
	f := time.AfterFunc(time.Hour, func() { ran.Add(1) })
	fmt.Println(f.C == nil, f.Stop(), f.Stop(), ran.Load())
	done := make(chan bool)
	g := time.AfterFunc(unit, func() { ran.Add(1); done <- true })
	<-done
	fmt.Println(g.Stop(), g.Reset(unit))
	<-done
	fmt.Println(ran.Load())
}

func tickers() {
	start := time.Now()
	t := time.NewTicker(unit)
	for i := 0; i < 3; i++ {
		<-t.C
	}
	d := time.Since(start)
	fmt.Println("three ticks took at least 25 ms:", d >= 25*time.Millisecond)
	t.Reset(time.Hour)
	select {
	case <-t.C:
		fmt.Println("early")
	case <-time.After(2 * unit):
		fmt.Println("slow now")
	}
	t.Reset(unit)
	<-t.C
	t.Stop()
	select {
	case <-t.C:
		fmt.Println("stopped tickers do not tick")
	case <-time.After(3 * unit):
		fmt.Println("stopped")
	}
	n := 0
	for range time.Tick(unit) {
		if n++; n == 3 {
			break
		}
	}
	fmt.Println("ticked", n)
	// A slow receiver misses ticks.
	slow := time.NewTicker(unit)
	time.Sleep(5 * unit)
	fmt.Println(len(slow.C) <= 1)
	slow.Stop()
}

func misuse(name string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", name, recover()) }()
	f()
}

func clocks() {
	start := time.Now()
	time.Sleep(2 * unit)
	time.Sleep(0)
	time.Sleep(-unit)
	d := time.Since(start)
	fmt.Println(d >= 2*unit, d < time.Minute, time.Until(start) < 0, time.Until(start.Add(time.Hour)) > 0)
	then := start.Round(0)
	fmt.Println(then == start, then.Equal(start), start.Add(time.Second).After(start), start.Sub(start.Add(-time.Minute)))
	deadline := start.Add(unit)
	sent := <-time.After(1)
	fmt.Println(sent.Before(time.Now()), !sent.Before(start), deadline.Before(time.Now()))
	select {
	case <-time.After(time.Hour):
	case <-time.After(unit):
		fmt.Println("timed out")
	}
	var zero time.Time
	fmt.Println(time.Since(zero) == 1<<63-1, zero.Sub(start) == -1<<63)
	fmt.Println(time.Tick(0) == nil, time.Tick(-1) == nil)
}

func main() {
	order()
	stopping()
	tickers()
	clocks()
	misuse("NewTicker(0)", func() { time.NewTicker(0) })
	misuse("NewTicker(-1)", func() { time.NewTicker(-1) })
	misuse("Ticker.Reset(0)", func() { time.NewTicker(time.Hour).Reset(0) })
	misuse("Timer.Stop", func() { new(time.Timer).Stop() })
	misuse("Timer.Reset", func() { new(time.Timer).Reset(1) })
	misuse("Ticker.Reset", func() { new(time.Ticker).Reset(1) })
	misuse("Ticker.Stop", func() { new(time.Ticker).Stop() })
	misuse("nil", func() { (*time.Timer)(nil).Stop() })
	misuse("date", func() { time.Date(2000, 1, 1, 0, 0, 0, 0, nil) })
	misuse("in", func() { time.Now().In(nil) })
	var wg sync.WaitGroup
	total := atomic.Int64{}
	for i := 0; i < 500; i++ {
		wg.Add(1)
		time.AfterFunc(time.Duration(i%7)*time.Millisecond, func() {
			total.Add(int64(i))
			wg.Done()
		})
	}
	wg.Wait()
	fmt.Println(total.Load())
}
