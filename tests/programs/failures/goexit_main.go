// run
// exit 2

// Main ends by Goexit and nobody else is left.
package main

import "runtime"

func main() { go func() {}(); runtime.Goexit() }
