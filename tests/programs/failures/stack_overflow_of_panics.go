// run
// env GOTRACEBACK=none
// exit 2

// Endless recursion through deferred calls and panics.
package main

import "runtime/debug"

func f() { defer f(); panic(1) }
func main() {
	debug.SetMaxStack(1 << 16)
	f()
}
