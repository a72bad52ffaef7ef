// run

// Calls, receives and len take their turn from left to right; variables are read after them.
package main

import "fmt"

func f(a, b int)     { fmt.Println(a, b) }
func g(a any, b int) { fmt.Println(a, b) }
func h(a ...int)     { fmt.Println(a) }
func i(a [2]int)     { fmt.Println(a) }
func mk() chan int   { ch := make(chan int, 5); ch <- 1; ch <- 2; ch <- 3; return ch }

var x = 1

func inc() int { x++; return x }

type st struct{ a, b int }
type sa struct{ a, b any }

func main() {
	ch := mk()
	f(len(ch), <-ch)
	ch = mk()
	g(len(ch), <-ch)
	ch = mk()
	h(len(ch), <-ch)
	ch = mk()
	i([2]int{len(ch), <-ch})
	ch = mk()
	fmt.Println(len(ch)+1, <-ch)
	ch = mk()
	a, b := len(ch), <-ch
	fmt.Println(a, b)
	ch = mk()
	fmt.Println(len(ch) + <-ch)
	fmt.Println(x, inc())
	f(x, inc())
	x = 1
	fmt.Println(x+1, inc())
	fmt.Println(any(x), inc())
	fmt.Println(st{x, inc()})
	fmt.Println(sa{x, inc()})
	m := map[int]int{1: 1}
	dm := func() int { m[2] = 2; m[1] = 5; return 0 }
	fmt.Println(len(m), m[1], dm())
	s := []int{1, 2}
	ds := func() int { s = append(s, 1); s[0]++; return 0 }
	fmt.Println(len(s), s[0], ds())
	fmt.Println(len(s), s[0], s, ds())
	p := &st{1, 2}
	dp := func() int { p.a++; p = &st{7, 8}; return 0 }
	fmt.Println(p.a, p.b, dp(), p.a)
	y := 1
	dy := func() int { y++; return y }
	fmt.Println(y, dy(), y)
	str := "abc"
	dstr := func() int { str = "x"; return 0 }
	fmt.Println(str, len(str), str+"z", dstr())
}
