// A thousand goroutines that wait for a thousand pipes hold no threads.
package main

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"time"
)

func threads() int {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		panic(err)
	}
	_, rest, _ := strings.Cut(string(text), "Threads:")
	var n int
	fmt.Sscan(rest, &n)
	return n
}

func main() {
	before := threads()
	var wg sync.WaitGroup
	const n = 1000
	sum := make(chan int, n)
	var ws []*os.File
	for i := 0; i < n; i++ {
		r, w, err := os.Pipe()
		if err != nil {
			panic(err)
		}
		ws = append(ws, w)
		wg.Add(1)
		go func() {
			defer wg.Done()
			var b [4]byte
			got, err := r.Read(b[:])
			if err != nil {
				fmt.Println(err)
			}
			sum <- got
			r.Close()
		}()
	}
	time.Sleep(50 * time.Millisecond)
	fmt.Println(threads()-before < 8)
	for _, w := range ws {
		w.Write([]byte("abc"))
	}
	wg.Wait()
	total := 0
	for range n {
		total += <-sum
	}
	fmt.Println(total)
}
