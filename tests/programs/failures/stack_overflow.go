// run
// env GOTRACEBACK=none
// exit 2

// Endless recursion of two functions, in a goroutine.
package main

import "runtime/debug"

func even(n int) bool { return n == 0 || odd(n-1) }

func odd(n int) bool { return n != 0 && even(n-1) }

func main() {
	debug.SetMaxStack(1 << 16)
	go println(even(-1))
	select {}
}
