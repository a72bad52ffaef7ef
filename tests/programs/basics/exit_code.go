// A program's exit code is what os.Exit says, and deferred calls do not run.
// exit 3
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("deferred")
	fmt.Println("args:", len(os.Args)-1, os.Args[1:], os.Getenv("FLAVOR"))
	os.Exit(3)
}

// args one "two words"
// env FLAVOR=vanilla
