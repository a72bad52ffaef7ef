// run
// exit 2
// A trap without a debugger.

package main

import (
	"fmt"
	"runtime"
)

func main() {
	fmt.Println("before")
	defer fmt.Println("deferred")
	runtime.Breakpoint()
	fmt.Println("after")
}
