// run

// Elements from nothing to hundreds of bytes, buffered and not, arrive whole.
package main

import "fmt"

type s3 struct{ a, b, c byte }
type s24 struct {
	n int
	s string
}
type s128 [16]int64
type s300 struct {
	head string
	body [35]int64
	tail any
}

func main() {
	e := make(chan struct{}, 3)
	e <- struct{}{}
	e <- struct{}{}
	fmt.Println(len(e), <-e)
	b, h, w := make(chan bool), make(chan int16, 1), make(chan float32)
	z := make(chan [0]int)
	go func() { b <- true; h <- -5; w <- 2.5; z <- [0]int{} }()
	fmt.Println(<-b, <-h, <-w, <-z)
	c3, c24, c128, c300 := make(chan s3), make(chan s24, 2), make(chan s128), make(chan s300, 1)
	str, ifc, cpx, sl := make(chan string), make(chan any), make(chan complex128), make(chan []int)
	f, m, p := make(chan func() int), make(chan map[string]int), make(chan *s300)
	go func() {
		for i := range 4 {
			c3 <- s3{byte(i), 2, byte(i * 100)}
			c24 <- s24{i, fmt.Sprint("s", i)}
			c128 <- s128{0: int64(i), 15: int64(-i)}
			v := s300{"h", [35]int64{34: int64(i)}, i}
			c300 <- v
			v.head = "changed after the send"
			str <- fmt.Sprint(i)
			ifc <- i
			cpx <- complex(float64(i), -1)
			sl <- []int{i, i}
			f <- func() int { return i * i }
			m <- map[string]int{"i": i}
			p <- &v
		}
	}()
	for range 4 {
		x3, x24, x128, x300 := <-c3, <-c24, <-c128, <-c300
		fmt.Println(x3, x24, x128[0], x128[15], x300.head, x300.body[34], x300.tail, <-str, <-ifc, <-cpx, <-sl, (<-f)(), <-m, (<-p).head)
	}
}
