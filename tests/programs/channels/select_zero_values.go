// run

// What a select receives from closed channels, for elements of every size.
package main

import (
	"fmt"
	"runtime"
)

type large struct {
	a [40]int
	s string
}

func main() {
	var (
		i  = make(chan int)
		s  = make(chan string)
		l  = make(chan large)
		p  = make(chan *large)
		e  = make(chan any)
		a  = make(chan [3]int16)
		f  = make(chan func())
		c  = make(chan complex128)
		sl = make(chan []large)
		z  = make(chan struct{})
		b  = make(chan [50]string)
	)
	close(i)
	close(s)
	close(l)
	close(p)
	close(e)
	close(a)
	close(f)
	close(c)
	close(sl)
	close(z)
	close(b)
	vi, vs, vl, vb := 1, "x", large{s: "old"}, [50]string{49: "old"}
	vl.a[39] = 5
	var ok bool
	select {
	case vi, ok = <-i:
		fmt.Println(vi, ok)
	}
	select {
	case vs = <-s:
		fmt.Printf("%q\n", vs)
	}
	select {
	case vl, ok = <-l:
		fmt.Println(vl.a[39], vl.s == "", ok)
	default:
	}
	vl.a[0] = 7
	fresh := <-l
	fmt.Println(fresh.a[0], vl.a[0])
	select {
	case vb = <-b:
		vb[0] = "set"
		fmt.Printf("%q %q\n", vb[49], vb[0])
	case <-make(chan int):
	}
	for range 3 {
		select {
		case x := <-l:
			fmt.Print(x.a[39], x.s == "", " ")
		case x, ok := <-b:
			fmt.Print(len(x[49]), ok == false, " ")
		}
	}
	fmt.Println()
	for range 2 {
		select {
		case x := <-p:
			fmt.Println(x == nil)
		case <-make(chan bool):
		}
		select {
		case x := <-e:
			fmt.Println(x == nil)
		}
		select {
		case x := <-a:
			x[0]++
			fmt.Println(x)
		}
	}
	select {
	case x, ok := <-f:
		fmt.Println(x == nil, ok)
	}
	select {
	case x := <-c:
		fmt.Println(x)
	}
	select {
	case x := <-sl:
		fmt.Println(x == nil, len(x))
	}
	select {
	case x, ok := <-z:
		fmt.Println(x, ok)
	}
	m := map[string]large{"k": {s: "v"}}
	arr := []large{{s: "v"}}
	select {
	case m["k"] = <-l:
	}
	select {
	case arr[0], ok = <-l:
	}
	fmt.Println(m["k"].s == "", arr[0].s == "", len(m["k"].a))
	var late = make(chan large)
	done := make(chan bool)
	go func() {
		select {
		case v, ok := <-late:
			fmt.Println(v.a[1], v.s == "", ok)
		case <-i:
			v, ok := <-late
			fmt.Println(v.a[1], v.s == "", ok)
		}
		done <- true
	}()
	runtime.Gosched()
	close(late)
	<-done
}
