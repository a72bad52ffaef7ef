// run

// Values from one sender arrive in order; len and cap of buffered channels.
package main

import "fmt"

func main() {
	c := make(chan int, 4)
	for i := range 4 {
		c <- i
		fmt.Print(len(c), cap(c), " ")
	}
	fmt.Println(<-c, len(c))
	done := make(chan bool)
	go func() {
		prev := 0
		ok := true
		for v := range c {
			ok = ok && v > prev
			prev = v
		}
		fmt.Println(ok, prev)
		close(done)
	}()
	for i := 4; i <= 500; i++ {
		c <- i
	}
	close(c)
	<-done
	u := make(chan int)
	go func() {
		for i := range 100 {
			u <- i
		}
		close(u)
	}()
	sum, inOrder, want := 0, true, 0
	for v := range u {
		inOrder = inOrder && v == want
		want++
		sum += v
	}
	fmt.Println(sum, inOrder, len(u))
}
