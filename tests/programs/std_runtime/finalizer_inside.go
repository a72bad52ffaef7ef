// run
// exit 2
// A pointer into an object.

package main

import "runtime"

type file struct {
	fd   int
	name *string
}

var keep *file

func main() {
	keep = new(file)
	runtime.SetFinalizer(&keep.name, func(**string) {})
}
