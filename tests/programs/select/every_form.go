// run

// Receive with and without values, send, default, empty body, assignment to any place.
package main

import "fmt"

type box struct {
	v  int
	ok bool
	m  map[string]int
	a  [3]string
}

func main() {
	c := make(chan int, 2)
	s := make(chan string, 1)
	b := box{m: map[string]int{}}
	select {
	case c <- 5:
		fmt.Println("sent")
	case v := <-s:
		fmt.Println(v)
	}
	select {
	case b.v = <-c:
	}
	c <- 6
	select {
	case b.m["k"], b.ok = <-c:
	}
	s <- "str"
	i := 1
	select {
	case b.a[i+1] = <-s:
	}
	fmt.Println(b)
	select {
	case <-c:
		fmt.Println("never")
	default:
	}
	close(c)
	select {
	case v, ok := <-c:
		fmt.Println(v, ok)
	}
	select {
	case <-c:
		fmt.Println("closed")
	default:
		fmt.Println("never")
	}
	d := make(chan interface{}, 1)
	select {
	case d <- 3:
	default:
	}
	var e any
	select {
	case e = <-d:
		fmt.Printf("%T %v\n", e, e)
	}
	for n := range 3 {
		select {
		default:
			if n == 1 {
				break
			}
			fmt.Print(n, " ")
		}
	}
	fmt.Println()
	f := make(chan [40]int, 1)
	var arr [40]int
	arr[39] = 9
	select {
	case f <- arr:
		arr[39] = 1
	}
	select {
	case arr = <-f:
		fmt.Println(arr[39])
	}
}
