// run
// exit 2

// A deferred call that panics as well.
package main

func main() {
	defer func() { panic("second") }()
	panic("first")
}
