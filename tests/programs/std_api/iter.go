// run
// What Go exports from iter, with Go's types (make_signatures.py).
package main

import "iter"

func _[T0 interface{}]() { var _ func(iter.Seq[T0]) (func() (T0, bool), func()) = iter.Pull[T0] }
func _[T0 interface{}, T1 interface{}]() { var _ func(iter.Seq2[T0, T1]) (func() (T0, T1, bool), func()) = iter.Pull2[T0, T1] }
func _[T0 interface{}]() { var _ iter.Seq[T0] }

func main() {}
