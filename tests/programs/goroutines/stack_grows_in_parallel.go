// run

// Deep recursion in many goroutines at once; stacks grow and keep their values.
package main

import "fmt"

func sum(depth int, pad [8]int) int {
	pad[depth%8] = depth
	if depth == 0 {
		return pad[0]
	}
	r := sum(depth-1, pad)
	return r + pad[depth%8]
}

func main() {
	out := make(chan int)
	for g := range 16 {
		go func() {
			x := g
			p := &x
			r := sum(1000+g, [8]int{})
			*p += r
			out <- x - g
		}()
	}
	total := 0
	for range 16 {
		total += <-out
	}
	want := 0
	for g := range 16 {
		n := 1000 + g
		want += n * (n + 1) / 2
	}
	fmt.Println(total == want, total)
}
