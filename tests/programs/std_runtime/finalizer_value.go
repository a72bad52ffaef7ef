// run
// exit 2
// A value that is no pointer.

package main

import "runtime"

type file struct{ fd int }

func main() {
	runtime.SetFinalizer(file{1}, func(file) {})
}
