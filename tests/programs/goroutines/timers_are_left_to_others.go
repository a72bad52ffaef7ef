// timeout 60

// A timer is kept on the worker where it was set. When that one runs nothing any more (its thread is in a long system
// call, or locked to a goroutine that waits, or it is one too many for GOMAXPROCS) and all others compute, they look
// after it.
package main

import (
	"fmt"
	"os/exec"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const naps, nap = 8, 10 * time.Millisecond

// sleepers start on the worker of their caller; the worst lateness comes when all have slept.
func sleepers(count int) (worst func() time.Duration) {
	var most atomic.Int64
	var asleep, over sync.WaitGroup
	asleep.Add(count)
	for range count {
		over.Go(func() {
			asleep.Done()
			for range naps {
				start := time.Now()
				time.Sleep(nap)
				late := int64(time.Since(start) - nap)
				for old := most.Load(); late > old && !most.CompareAndSwap(old, late); old = most.Load() {
				}
			}
		})
	}
	asleep.Wait()
	return func() time.Duration {
		over.Wait()
		return time.Duration(most.Load())
	}
}

// busy computes on all workers until it is told to stop.
func busy(workers int) (stop func()) {
	var over atomic.Bool
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for !over.Load() {
			}
		})
	}
	return func() {
		over.Store(true)
		all.Wait()
	}
}

func report(what string, worst time.Duration) {
	if worst < 2*time.Second {
		fmt.Println(what, "in time")
	} else {
		fmt.Println(what, worst, "late")
	}
}

func main() {
	runtime.GOMAXPROCS(1)
	{
		stop := busy(1)
		worst := sleepers(3)
		child := exec.Command("sleep", "4")
		if err := child.Start(); err != nil {
			fmt.Println(err)
		}
		var waited sync.WaitGroup
		waited.Go(func() { child.Wait() })
		report("beside a system call:", worst())
		stop()
		child.Process.Kill()
		waited.Wait()
	}
	{
		stop := busy(1)
		gate := make(chan bool)
		result := make(chan time.Duration)
		go func() {
			worst := sleepers(3)
			runtime.LockOSThread()
			go func() { result <- worst() }()
			<-gate
		}()
		report("beside a locked thread:", <-result)
		close(gate)
		stop()
	}
	{
		runtime.GOMAXPROCS(4)
		stop := busy(4)
		worst := sleepers(20)
		runtime.GOMAXPROCS(1)
		report("with fewer processors:", worst())
		stop()
	}
}
