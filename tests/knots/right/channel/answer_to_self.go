package main

import "fmt"

type request struct {
	n     int
	reply chan int
}

func main() {
	requests := make(chan request)
	double := func(n int) int {
		reply := make(chan int)
		requests <- request{n, reply}
		return <-reply
	}
	serve := func() {
		for r := range requests {
			r.reply <- 2 * r.n
		}
	}
	go serve()
	fmt.Println(double(4))
	close(requests)
}
