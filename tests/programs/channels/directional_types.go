// run

// Send-only and receive-only channels, conversions, and functions that take them.
package main

import "fmt"

type source <-chan int
type sink chan<- int

func fill(out chan<- int, n int) {
	for i := range n {
		out <- i
	}
	close(out)
}

func double(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			out <- v * 2
		}
	}()
	return out
}

func main() {
	c := make(chan int, 10)
	fill(c, 5)
	sum := 0
	for v := range double(double(c)) {
		sum += v
	}
	fmt.Println(sum)
	d := make(chan int, 1)
	var s sink = d
	var r source = d
	s <- 7
	fmt.Println(<-r, len(s), cap(r))
	var ro <-chan int = d
	fmt.Printf("%T %T %T %T\n", d, ro, s, make(chan<- (<-chan int)))
	fmt.Println(ro == d, any(ro) == any(d))
	pairs := map[string]<-chan int{"d": d}
	d <- 1
	fmt.Println(<-pairs["d"])
	fs := []func(chan<- int){func(c chan<- int) { c <- 3 }}
	fs[0](d)
	fmt.Println(<-d)
}
