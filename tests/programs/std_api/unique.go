// run
// What Go exports from unique, with Go's types (make_signatures.py).
package main

import "unique"

func _[T0 comparable]() { var _ func(T0) unique.Handle[T0] = unique.Make[T0] }
func _[T0 comparable]() { var _ func(unique.Handle[T0]) T0 = (unique.Handle[T0]).Value }
func _[T0 comparable]() { var _ unique.Handle[T0] }

func main() {}
