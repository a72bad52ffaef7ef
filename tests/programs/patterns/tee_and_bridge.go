// run

// Tee copies a stream to two readers; bridge flattens a channel of channels.
package main

import "fmt"

func stream(vs ...int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for _, v := range vs {
			c <- v
		}
	}()
	return c
}

func tee(in <-chan int) (<-chan int, <-chan int) {
	a, b := make(chan int), make(chan int)
	go func() {
		defer close(a)
		defer close(b)
		for v := range in {
			a, b := a, b
			for range 2 {
				select {
				case a <- v:
					a = nil
				case b <- v:
					b = nil
				}
			}
		}
	}()
	return a, b
}

func bridge(cs <-chan (<-chan int)) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for c := range cs {
			for v := range c {
				out <- v
			}
		}
	}()
	return out
}

func main() {
	x, y := tee(stream(1, 2, 3))
	var got []string
	for v := range x {
		got = append(got, fmt.Sprint(v, <-y))
	}
	_, ok := <-y
	fmt.Println(got, ok)
	cs := make(chan (<-chan int))
	go func() {
		defer close(cs)
		for i := range 3 {
			cs <- stream(i, i*10)
		}
	}()
	for v := range bridge(cs) {
		fmt.Print(v, " ")
	}
	fmt.Println()
}
