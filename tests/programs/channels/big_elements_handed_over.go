// run

// Elements of more than two words, and over 128 bytes, handed straight to a waiting receiver.
package main

import "fmt"

type three struct {
	a, b int
	s    string
}
type huge struct {
	n    int
	rest [50]int
}

func main() {
	t := make(chan three)
	h := make(chan huge)
	done := make(chan bool)
	go func() {
		x := <-t
		fmt.Println(x)
		y := <-h
		fmt.Println(y.n, y.rest[49])
		done <- true
	}()
	t <- three{1, 2, "x"}
	v := huge{n: 9}
	v.rest[49] = 8
	h <- v
	v.n = 0
	<-done
	go func() { h <- huge{n: 3} }()
	got, ok := <-h
	fmt.Println(got.n, ok)
}
