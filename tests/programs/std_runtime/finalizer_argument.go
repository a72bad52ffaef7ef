// run
// exit 2
// A function that does not take the pointer.

package main

import "runtime"

type file struct{ fd int }

func main() {
	runtime.SetFinalizer(&file{1}, func(*int) {})
}
