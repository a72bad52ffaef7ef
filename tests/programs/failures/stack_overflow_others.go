// run
// env GOTRACEBACK=none
// exit 2
// A stack overflow shows all goroutines, whatever GOTRACEBACK says.

package main

import "runtime/debug"

func deeper(n int) int { return deeper(n+1) + 1 }

func main() {
	debug.SetMaxStack(1 << 16)
	running := make(chan bool)
	go func() {
		running <- true
		select {}
	}()
	<-running
	deeper(0)
}
