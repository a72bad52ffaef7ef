// run

// Values cross an unbuffered channel in order; len and cap are 0.
package main

import "fmt"

func main() {
	ch := make(chan int)
	done := make(chan []int)
	go func() {
		var got []int
		for v := range ch {
			got = append(got, v)
		}
		done <- got
	}()
	for i := range 10 {
		ch <- i * i
	}
	fmt.Println(len(ch), cap(ch))
	close(ch)
	fmt.Println(<-done)
}
