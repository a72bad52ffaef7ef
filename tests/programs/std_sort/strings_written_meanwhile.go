// not under tsan

// Strings are sorted while a goroutine writes others into the slice and collections go on: all that is in it in the end
// are whole strings.
package main

import (
	"fmt"
	"runtime"
	"sort"
	"strconv"
)

func main() {
	ss := make([]string, 200000)
	for i := range ss {
		ss[i] = strconv.Itoa(i * 7919)
	}
	go func() {
		for i := 0; ; i++ {
			ss[i%len(ss)] = strconv.Itoa(i)
			if i%100000 == 0 {
				runtime.GC()
			}
		}
	}()
	for i := 0; i < 5; i++ {
		sort.Strings(ss)
	}
	n := 0
	for _, s := range ss {
		if _, err := strconv.Atoi(s); err != nil {
			n++
		}
	}
	fmt.Println("bad", n)
}
