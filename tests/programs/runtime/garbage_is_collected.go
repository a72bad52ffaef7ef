// run

// Memory comes back: a lot of garbage in a small heap, live data stays.
package main

import (
	"fmt"
	"runtime"
)

type node struct {
	next *node
	data [100]int
}

func build(n int) (head *node) {
	for i := range n {
		head = &node{next: head}
		head.data[99] = i
	}
	return
}

func main() {
	live := build(200)
	sum := 0
	for i := range 300 {
		garbage := build(100)
		sum += garbage.data[99]
		s := make([]byte, 10000)
		s[i] = byte(i)
		m := map[int]*node{i: garbage}
		sum += len(m)
	}
	n, total := 0, 0
	for x := live; x != nil; x = x.next {
		n++
		total += x.data[99]
	}
	fmt.Println(sum, n, total)
	var ms runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&ms)
	fmt.Println(ms.NumGC > 0, ms.HeapAlloc < 20<<20)
	runtime.KeepAlive(live)
}
