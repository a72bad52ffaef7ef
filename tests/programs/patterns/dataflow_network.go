// run

// A network of goroutines where every channel has one writer and one reader: a sum of squares,
// running totals and a feedback loop, with channels of many element types.
package main

import (
	"fmt"
	"strings"
)

type sample struct {
	id   int
	data [20]int32
}

func main() {
	nums, squares := make(chan int8), make(chan int64, 2)
	samples, names := make(chan sample), make(chan string, 1)
	feedback, out := make(chan *sample, 1), make(chan any)
	go func() {
		defer close(nums)
		for i := range int8(10) {
			nums <- i - 5
		}
	}()
	go func() {
		defer close(squares)
		defer close(names)
		for n := range nums {
			squares <- int64(n) * int64(n)
			names <- strings.Repeat("x", int(n+5)%4)
		}
	}()
	go func() {
		defer close(samples)
		total := int64(0)
		for sq := range squares {
			name := <-names
			total += sq
			s := sample{id: len(name)}
			s.data[19] = int32(total)
			samples <- s
		}
	}()
	go func() {
		defer close(out)
		feedback <- &sample{id: 100}
		for s := range samples {
			prev := <-feedback
			s.id += prev.id % 10
			out <- fmt.Sprint(s.id, ":", s.data[19])
			feedback <- &s
		}
		out <- (<-feedback).id
	}()
	for v := range out {
		switch v := v.(type) {
		case string:
			fmt.Print(v, " ")
		case int:
			fmt.Println("last", v)
		}
	}
}
