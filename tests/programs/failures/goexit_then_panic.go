// run
// exit 2

// A deferred call panics while Goexit runs.
package main

import "runtime"

func main() {
	defer func() { panic("during goexit") }()
	runtime.Goexit()
}
