// run
// exit 2

// What was recovered from is forgotten.
package main

func f() { defer func() { recover() }(); defer func() { panic("b") }(); panic("a") }
func main() {
	f()
	panic("c")
}
