// run

// Several workers read one channel; their results are merged into one.
package main

import (
	"fmt"
	"sort"
	"sync"
)

func gen(n int) <-chan int {
	c := make(chan int)
	go func() {
		for i := 1; i <= n; i++ {
			c <- i
		}
		close(c)
	}()
	return c
}

func square(in <-chan int) <-chan int {
	c := make(chan int)
	go func() {
		for v := range in {
			c <- v * v
		}
		close(c)
	}()
	return c
}

func merge(cs ...<-chan int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	wg.Add(len(cs))
	for _, c := range cs {
		go func() {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func main() {
	in := gen(50)
	var got []int
	for v := range merge(square(in), square(in), square(in)) {
		got = append(got, v)
	}
	sort.Ints(got)
	fmt.Println(len(got), got[:5], got[49])
	total := 0
	for v := range merge(gen(10), gen(20), gen(0)) {
		total += v
	}
	fmt.Println(total)
	for range merge() {
		fmt.Println("never")
	}
}
