// run

// Recover works only when called directly by a deferred function, and only once.
package main

import "fmt"

func helper() any { return recover() }

func direct() {
	defer func() { fmt.Println("direct:", recover(), recover()) }()
	panic(1)
}

func indirect() {
	defer func() { fmt.Println("outer:", recover()) }()
	defer func() { fmt.Println("helper:", helper()) }()
	panic(2)
}

func nested() {
	defer func() { fmt.Println("outer:", recover()) }()
	defer func() {
		func() { fmt.Println("nested literal:", recover()) }()
	}()
	panic(3)
}

func deferredInDeferred() {
	defer func() { fmt.Println("outer:", recover()) }()
	defer func() {
		defer func() { fmt.Println("deferred in deferred:", recover()) }()
	}()
	panic(4)
}

func plain() { fmt.Println("no panic:", recover()) }

func bare() {
	defer func() { fmt.Println("still panicking:", recover()) }()
	defer recover()
	panic(5)
}

type r struct{}

func (r) rec() { fmt.Println("method:", recover()) }

func method() {
	defer r{}.rec()
	panic(6)
}

func value() {
	var i interface{ rec() } = r{}
	defer i.rec()
	panic(7)
}

func main() {
	direct()
	indirect()
	nested()
	deferredInDeferred()
	plain()
	bare()
	method()
	value()
	fmt.Println("end")
}
