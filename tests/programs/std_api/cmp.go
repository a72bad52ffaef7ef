// run
// What Go exports from cmp, with Go's types (make_signatures.py).
package main

import "cmp"

func _[T0 cmp.Ordered]() { var _ func(T0, T0) int = cmp.Compare[T0] }
func _[T0 cmp.Ordered]() { var _ func(T0, T0) bool = cmp.Less[T0] }
func _[T0 comparable]() { var _ func(...T0) T0 = cmp.Or[T0] }

func main() {}
