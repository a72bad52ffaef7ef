// exit 2
// goknot run -explain=off

// Goexit in main ends main alone; when the others have ended too there is nobody left.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan bool)
	go func() {
		<-c
		fmt.Println("still running")
	}()
	defer close(c)
	defer fmt.Println("deferred in main")
	runtime.Goexit()
}
