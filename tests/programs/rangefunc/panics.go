// run

// Panics, recover and Goexit in the bodies of loops over functions and in what they defer.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer func() { fmt.Print("<", n, ">") }()
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func recovers() (s string) {
	defer func() { s = fmt.Sprint("recovered ", recover()) }()
	for i := range count(3) {
		for j := range count(3) {
			if j == 1 {
				panic(fmt.Sprint(i, j))
			}
		}
	}
	return "no panic"
}

// recover answers in a deferred call itself; a loop's body in one is a function deeper.
func inBody() (s string) {
	defer func() {
		for range count(1) {
			s += fmt.Sprint(recover(), " ")
		}
		s += fmt.Sprint(recover())
	}()
	panic("p")
}

func deferredInBody() (s string) {
	for i := range count(3) {
		defer func() { s += fmt.Sprint(i, recover(), " ") }()
	}
	panic("p")
}

func iteratorRecovers() {
	it := func(yield func(int) bool) {
		defer func() {
			r := recover()
			fmt.Print("iterator saw ", r, "; ")
			panic(r)
		}()
		yield(1)
	}
	defer func() { fmt.Println(recover()) }()
	for range it {
		panic("first")
	}
}

func runtimeErrors() {
	defer func() {
		err := recover().(error)
		var re runtime.Error
		fmt.Println(err, errors.As(err, &re))
	}()
	var m map[string]int
	for i := range count(3) {
		m["x"] = i
	}
}

func goexit() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("deferred before")
		for i := range count(3) {
			defer fmt.Println("deferred in", i)
			if i == 1 {
				runtime.Goexit()
			}
		}
		fmt.Println("never")
	}()
	<-done
}

func repanics() {
	defer func() { fmt.Println(recover()) }()
	for i := range count(2) {
		defer func() {
			fmt.Print(recover(), " ")
			panic(fmt.Sprint("again ", i))
		}()
		if i == 1 {
			panic("first")
		}
	}
}

// A recovered panic: the function returns with what its results hold.
func partial() (sum int) {
	defer func() { recover() }()
	for i := range count(5) {
		sum += i
		if i == 3 {
			var p *int
			*p = 1
		}
	}
	return -1
}

func main() {
	fmt.Println(recovers())
	fmt.Println(inBody())
	fmt.Println(deferredInBody())
	iteratorRecovers()
	runtimeErrors()
	goexit()
	repanics()
	fmt.Println(partial())
}
