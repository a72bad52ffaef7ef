// run

// Stages connected by channels; the sink sees the transformed values in order.
package main

import "fmt"

type stage func(<-chan int) <-chan int

func source(ns ...int) <-chan int {
	out := make(chan int)
	go func() {
		for _, n := range ns {
			out <- n
		}
		close(out)
	}()
	return out
}

func each(f func(int) int) stage {
	return func(in <-chan int) <-chan int {
		out := make(chan int)
		go func() {
			defer close(out)
			for v := range in {
				out <- f(v)
			}
		}()
		return out
	}
}

func where(p func(int) bool) stage {
	return func(in <-chan int) <-chan int {
		out := make(chan int, 2)
		go func() {
			defer close(out)
			for v := range in {
				if p(v) {
					out <- v
				}
			}
		}()
		return out
	}
}

func run(in <-chan int, stages ...stage) <-chan int {
	for _, s := range stages {
		in = s(in)
	}
	return in
}

func main() {
	out := run(source(1, 2, 3, 4, 5, 6, 7, 8),
		each(func(v int) int { return v * v }),
		where(func(v int) bool { return v%2 == 0 }),
		each(func(v int) int { return v + 1 }))
	for v := range out {
		fmt.Print(v, " ")
	}
	fmt.Println()
	sum := 0
	for v := range run(source(1, 2, 3), each(func(v int) int { return -v })) {
		sum += v
	}
	fmt.Println(sum)
}
