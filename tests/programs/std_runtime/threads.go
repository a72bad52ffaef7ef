// A locked goroutine runs on one thread, others elsewhere, and a thread ends with a goroutine that ends locked.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"
)

var mainThread int

func init() {
	runtime.LockOSThread()
	mainThread = syscall.Gettid()
}

// isThere says whether the process has the thread.
func isThere(tid int) bool {
	_, err := os.Stat(fmt.Sprintf("/proc/self/task/%d", tid))
	return err == nil
}

func main() {
	fmt.Println(syscall.Gettid() == mainThread)
	runtime.UnlockOSThread()

	const lockers, others, rounds = 8, 8, 300
	var wg sync.WaitGroup
	var mu sync.Mutex
	owners := map[int]int{}
	start := make(chan bool)
	ping := make(chan int)
	for i := range lockers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			runtime.LockOSThread()
			runtime.LockOSThread()
			runtime.UnlockOSThread()
			tid := syscall.Gettid()
			mu.Lock()
			owners[tid]++
			mu.Unlock()
			<-start
			moved := 0
			for n := range rounds {
				switch n % 4 {
				case 0:
					runtime.Gosched()
				case 1:
					if i%2 == 0 {
						ping <- n
					} else {
						<-ping
					}
				case 2:
					mu.Lock()
					mu.Unlock()
				case 3:
					if n%50 == 3 {
						time.Sleep(time.Microsecond)
					}
				}
				if syscall.Gettid() != tid {
					moved++
				}
			}
			if moved != 0 {
				fmt.Println("moved", moved)
			}
			runtime.UnlockOSThread()
		}()
	}
	for range others {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-start
			for range rounds {
				runtime.Gosched()
				mu.Lock()
				if owners[syscall.Gettid()] > 1 {
					fmt.Println("a thread with two owners")
				}
				mu.Unlock()
			}
		}()
	}
	for {
		mu.Lock()
		n := len(owners)
		mu.Unlock()
		if n == lockers {
			break
		}
		time.Sleep(time.Millisecond)
	}
	close(start)
	wg.Wait()
	fmt.Println(len(owners))

	// It ends locked.
	threads := make(chan int)
	for _, exit := range []func(){func() {}, runtime.Goexit} {
		go func() {
			runtime.LockOSThread()
			threads <- syscall.Gettid()
			exit()
		}()
		tid := <-threads
		gone := tid == syscall.Getpid() // it cannot end
		for range 1000 {
			if gone = gone || !isThere(tid); gone {
				break
			}
			time.Sleep(time.Millisecond)
		}
		fmt.Println("gone:", gone)
	}

	// Nobody else runs on a thread that is taken.
	taken := make(chan int)
	release := make(chan bool)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		taken <- syscall.Gettid()
		<-release
	}()
	tid := <-taken
	for range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 20 {
				if syscall.Gettid() == tid {
					fmt.Println("on a taken thread")
				}
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	release <- true
	fmt.Println("done")
}
