// run

// defer and go with calls that return functions: all but the last call happen at once.
package main

import "fmt"

func trace(s string) func() {
	fmt.Println("enter", s)
	return func() { fmt.Println("leave", s) }
}

func twice(s string) func(int) func() {
	fmt.Println("first", s)
	return func(n int) func() {
		fmt.Println("second", s, n)
		return func() { fmt.Println("third", s, n) }
	}
}

type t struct{ name string }

func (v *t) get() *t     { fmt.Println("get", v.name); return v }
func (v *t) close(n int) { fmt.Println("close", v.name, n) }
func arg(n int) int      { fmt.Println("arg", n); return n }

func f() (r int) {
	defer trace("f")()
	defer twice("x")(arg(1))()
	v := &t{"v"}
	defer v.get().get().close(arg(2))
	v = &t{"w"}
	defer func(a int) func(int) {
		return func(b int) { r += a * b }
	}(arg(3))(arg(4))
	fmt.Println("body")
	return 100
}

func main() {
	fmt.Println(f())
	c := make(chan string)
	mk := func() func(string) { fmt.Println("made"); return func(s string) { c <- s } }
	go mk()("sent")
	fmt.Println(<-c)
}
