// run

// Deferred calls run last in, first out; arguments are evaluated when deferred.
package main

import "fmt"

type t struct{ n int }

func (v t) show()   { fmt.Print("value ", v.n, "; ") }
func (v *t) showp() { fmt.Print("pointer ", v.n, "; ") }

func say(s string, n int) int { fmt.Print(s, n, " "); return n }

func f() {
	x := 1
	v := t{10}
	defer fmt.Println("end", x)
	defer func() { fmt.Print("closure sees ", x, "; ") }()
	defer v.show()
	defer v.showp()
	defer say("late", say("early", x))
	for i := range 3 {
		defer func() { fmt.Print("loop", i, " ") }()
	}
	if x > 0 {
		defer fmt.Print("block ")
	}
	x, v.n = 2, 20
	fmt.Print("body ")
}

func main() {
	f()
	func() {
		defer func() {
			defer fmt.Println("inner of deferred")
			fmt.Println("deferred")
		}()
		fmt.Println("function literal")
	}()
	var fn func()
	func() {
		defer func() { fmt.Println(recover()) }()
		defer fn()
		fmt.Println("nil function is deferred, not yet called")
	}()
}
