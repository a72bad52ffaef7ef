// run

// Conversions between function types, interface types and channels.
package main

import (
	"fmt"
	"strings"
	"unsafe"
)

type handler func(string) string

func (h handler) serve(s string) string { return h(s) }

type server interface{ serve(string) string }
type reader interface{ read() int }
type src int

func (s src) read() int             { return int(s) }
func (s src) serve(x string) string { return x + fmt.Sprint(int(s)) }

type middleware func(server) server

func main() {
	h := handler(strings.ToUpper)
	var s server = h
	fmt.Println(s.serve("up"), server(src(3)).serve("n"), server(handler(func(s string) string { return "<" + s + ">" })).serve("x"))
	wrap := middleware(func(next server) server {
		return handler(func(s string) string { return "[" + next.serve(s) + "]" })
	})
	fmt.Println(wrap(wrap(s)).serve("deep"))
	var r any = src(7)
	fmt.Println(r.(reader).read(), reader(r.(src)).read(), r.(server).(reader).(src)+1)
	var f func(string) string = h
	fmt.Println(f("plain"), handler(f) != nil)
	c := make(chan int, 1)
	type out <-chan int
	o := out(c)
	c <- 4
	fmt.Println(<-o, (<-chan int)(o) == c)
	var e error
	_, ok := any(e).(error)
	fmt.Println(ok, any(e) == nil)
	p := (*int)(nil)
	q := (*int)(unsafe.Pointer(p))
	fmt.Println(p == q, []int(nil) == nil, map[string]int(nil) == nil, (func())(nil) == nil, error(nil) == nil)
	type ints []int
	type table map[string]ints
	t := table(map[string]ints{"a": []int{1, 2}})
	fmt.Println(t["a"][1], []int(t["a"]), len(ints([]int{5})))
}
