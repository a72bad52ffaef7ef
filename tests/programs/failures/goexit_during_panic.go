// run
// exit 2

// Goexit ends a panic; a later deferred call panics.
package main

import "runtime"

func main() {
	go func() {
		defer func() { panic("p2") }()
		defer func() { runtime.Goexit() }()
		panic("p1")
	}()
	select {}
}
