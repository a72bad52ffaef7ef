// run
// exit 2
// A second finalizer without taking the first back.

package main

import "runtime"

func main() {
	p := new([4]int)
	runtime.SetFinalizer(p, func(*[4]int) {})
	runtime.SetFinalizer(p, func(*[4]int) {})
}
