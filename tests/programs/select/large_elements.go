// run

// Select over channels of large structs, into variables, elements and fields.
package main

import "fmt"

type large struct {
	v [30]int
	s string
}
type holder struct {
	l  large
	ok bool
}

func main() {
	a, b := make(chan large, 2), make(chan [25]string)
	l := large{s: "sent"}
	l.v[29] = 7
	select {
	case a <- l:
		l.v[29] = 8
	case <-b:
	}
	var h holder
	arr := make([]large, 3)
	select {
	case h.l, h.ok = <-a:
	case <-b:
	}
	fmt.Println(h.l.v[29], h.l.s, h.ok)
	a <- l
	i := 2
	select {
	case arr[i] = <-a:
	}
	m := map[string]large{}
	a <- l
	select {
	case m["k"] = <-a:
	default:
	}
	fmt.Println(arr[2].v[29], m["k"].v[29], len(m))
	go func() { b <- [25]string{24: "end"} }()
	select {
	case v := <-b:
		fmt.Println(v[24])
	}
	close(a)
	select {
	case v, ok := <-a:
		fmt.Println(v.v[29], v.s == "", ok)
	}
	done := make(chan int)
	go func() {
		n := 0
		for range 100 {
			select {
			case x := <-b:
				n += len(x[24])
			case x := <-done:
				n += x
			}
		}
		done <- n
	}()
	for i := range 100 {
		if i%2 == 0 {
			b <- [25]string{24: "xy"}
		} else {
			done <- 1
		}
	}
	fmt.Println(<-done)
}
