// run
// exit 2

// A panic within the deferred call, then the first again.
package main

func main() {
	defer func() { r := recover(); defer func() { panic(r) }(); panic("mid") }()
	panic("first")
}
