// run

// A panic in a deferred function replaces the one before; recovery goes to the right frame.
package main

import "fmt"

func first() (s string) {
	defer func() { s = fmt.Sprint("got ", recover()) }()
	defer func() { panic("second") }()
	panic("first")
}

func rethrow() {
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Sprint("re-", r))
		}
	}()
	panic("thrown")
}

func inner() {
	defer func() {
		defer func() { fmt.Println("inner recovers", recover()) }()
		panic("in deferred")
	}()
	fmt.Println("inner body")
}

func aborted() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		defer func() { fmt.Println("middle", recover()) }()
		panic("B")
	}()
	panic("A")
}

func depth(n int) {
	defer func() { fmt.Print("d", n, " ") }()
	if n == 0 {
		panic("bottom")
	}
	depth(n - 1)
}

func main() {
	fmt.Println(first())
	func() {
		defer func() { fmt.Println(recover()) }()
		rethrow()
	}()
	inner()
	aborted()
	func() {
		defer func() { fmt.Println(recover()) }()
		depth(4)
	}()
	for i := range 3 {
		func() {
			defer func() { recover() }()
			if i == 1 {
				panic(i)
			}
			fmt.Println("round", i)
		}()
	}
}
