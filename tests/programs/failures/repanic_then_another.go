// run
// exit 2

// Raised again, then another.
package main

func main() {
	defer func() { panic("third") }()
	defer func() { r := recover(); panic(r) }()
	panic("first")
}
