// run
// not under yield

// Who gets an RWMutex first, on one processor: readers that wait go in when the writer leaves; of
// the writers that queue one is woken, and whoever runs may read and write before it comes.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	var mu sync.RWMutex
	var wg sync.WaitGroup
	read := func(name string) {
		wg.Go(func() {
			mu.RLock()
			fmt.Println("reader", name)
			mu.RUnlock()
		})
		runtime.Gosched()
	}
	write := func(name string) {
		wg.Go(func() {
			mu.Lock()
			fmt.Println("writer", name)
			mu.Unlock()
		})
		runtime.Gosched()
	}

	mu.Lock()
	for i := range 3 {
		read(fmt.Sprint("a", i))
		write(fmt.Sprint("a", i))
	}
	mu.Unlock()
	fmt.Println("main may read, too:", mu.TryRLock(), "but not write:", mu.TryLock())
	mu.RUnlock()
	wg.Wait()

	fmt.Println("-- writers alone")
	mu.Lock()
	for i := range 3 {
		write(fmt.Sprint("b", i))
	}
	mu.Unlock()
	mu.RLock()
	fmt.Println("main reads before them")
	mu.RUnlock()
	mu.Lock()
	fmt.Println("and writes")
	runtime.Gosched()
	read("b0")
	fmt.Println("main may not read now:", mu.TryRLock())
	mu.Unlock()
	wg.Wait()

	fmt.Println("-- behind readers")
	mu.RLock()
	write("c0")
	write("c1")
	read("c0")
	read("c1")
	fmt.Println("a reader may enter:", mu.TryRLock())
	mu.RUnlock()
	fmt.Println("main may read again:", mu.TryRLock(), "or write:", mu.TryLock())
	wg.Wait()

	fmt.Println("-- nobody is left")
	fmt.Println(mu.TryLock())
	mu.Unlock()
}
