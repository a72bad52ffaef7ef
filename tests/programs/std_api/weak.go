// run
// What Go exports from weak, with Go's types (make_signatures.py).
package main

import "weak"

func _[T0 interface{}]() { var _ func(*T0) weak.Pointer[T0] = weak.Make[T0] }
func _[T0 interface{}]() { var _ func(weak.Pointer[T0]) *T0 = (weak.Pointer[T0]).Value }
func _[T0 interface{}]() { var _ weak.Pointer[T0] }

func main() {}
