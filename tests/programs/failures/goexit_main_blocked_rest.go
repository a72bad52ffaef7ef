// run
// exit 2

// Main ends by Goexit and the rest sleeps for ever.
package main

import "runtime"

func main() { go func() { select {} }(); runtime.Goexit() }

// not under yield
