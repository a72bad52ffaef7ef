// run
// env GOTRACEBACK=none
// exit 2

// A String method that prints itself.
package main

import (
	"fmt"
	"runtime/debug"
)

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%v degrees", c) }

func main() {
	debug.SetMaxStack(1 << 20)
	fmt.Println(celsius(20))
}
