// run

// Large arguments, receivers and captured values of goroutines and deferred calls are copies.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type large struct {
	v [40]int
	s string
}

func (l large) send(c chan<- string) { c <- fmt.Sprint("value ", l.v[39], l.s) }
func (l *large) sendp(c chan<- string, gate <-chan bool) {
	<-gate
	c <- fmt.Sprint("pointer ", l.v[39], l.s)
}

func take(l large, arr [30]string, c chan<- string) { c <- fmt.Sprint("argument ", l.v[39], arr[29]) }

func main() {
	c := make(chan string)
	gate := make(chan bool)
	l := large{s: "old"}
	l.v[39] = 1
	arr := [30]string{29: "last"}
	go l.send(c)
	go take(l, arr, c)
	go l.sendp(c, gate)
	f := l.send
	go f(c)
	var i interface{ send(chan<- string) } = l
	go i.send(c)
	l.v[39], l.s, arr[29] = 2, "new", "changed"
	close(gate)
	var got []string
	for range 5 {
		got = append(got, <-c)
	}
	sort.Strings(got)
	fmt.Println(strings.Join(got, "\n"))
	d := make(chan string, 10)
	func() {
		defer l.send(d)
		defer take(l, arr, d)
		defer l.sendp(d, gate)
		l.v[39], arr[29] = 3, "later"
	}()
	fmt.Println(<-d, <-d, <-d)
}
