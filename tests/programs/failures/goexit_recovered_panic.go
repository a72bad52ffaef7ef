// run
// exit 2

// A recovered panic under Goexit leaves no frames behind.
package main

import "runtime"

func main() {
	go func() {
		defer func() { panic("p2") }()
		defer func() { recover() }()
		defer func() { panic("p1") }()
		runtime.Goexit()
	}()
	select {}
}
