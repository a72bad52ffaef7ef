// exit 3

// Deferred calls do not run when os.Exit ends the program.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never printed")
	func() {
		defer fmt.Println("printed")
	}()
	fmt.Println("leaving")
	os.Exit(3)
}
