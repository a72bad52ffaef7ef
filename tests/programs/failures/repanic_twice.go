// run
// exit 2

// Raised again by two deferred calls.
package main

func main() {
	defer func() { r := recover(); panic(r) }()
	defer func() { r := recover(); panic(r) }()
	panic("first")
}
