// run
// exit 2
// A variadic function.

package main

import "runtime"

type file struct{ fd int }

func main() {
	runtime.SetFinalizer(&file{1}, func(...*file) {})
}
