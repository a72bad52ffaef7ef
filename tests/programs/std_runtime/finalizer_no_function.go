// run
// exit 2
// A finalizer that is no function.

package main

import "runtime"

func main() {
	runtime.SetFinalizer(new([4]int), "later")
}
