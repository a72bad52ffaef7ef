// run
// exit 2

// The same value raised again is one line.
package main

func main() {
	defer func() { r := recover(); panic(r) }()
	panic("first")
}
