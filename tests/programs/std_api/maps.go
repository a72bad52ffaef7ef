// run
// What Go exports from maps, with Go's types (make_signatures.py).
package main

import "iter"
import "maps"

func _[T0 interface{ ~map[T1]T2 }, T1 comparable, T2 interface{}]() { var _ func(T0) iter.Seq2[T1, T2] = maps.All[T0, T1, T2] }
func _[T0 interface{ ~map[T1]T2 }, T1 comparable, T2 interface{}]() { var _ func(T0) T0 = maps.Clone[T0, T1, T2] }
func _[T0 comparable, T1 interface{}]() { var _ func(iter.Seq2[T0, T1]) map[T0]T1 = maps.Collect[T0, T1] }
func _[T0 interface{ ~map[T2]T3 }, T1 interface{ ~map[T2]T3 }, T2 comparable, T3 interface{}]() { var _ func(T0, T1) = maps.Copy[T0, T1, T2, T3] }
func _[T0 interface{ ~map[T1]T2 }, T1 comparable, T2 interface{}]() { var _ func(T0, func(T1, T2) bool) = maps.DeleteFunc[T0, T1, T2] }
func _[T0 interface{ ~map[T2]T3 }, T1 interface{ ~map[T2]T3 }, T2 comparable, T3 comparable]() { var _ func(T0, T1) bool = maps.Equal[T0, T1, T2, T3] }
func _[T0 interface{ ~map[T2]T3 }, T1 interface{ ~map[T2]T4 }, T2 comparable, T3 interface{}, T4 interface{}]() { var _ func(T0, T1, func(T3, T4) bool) bool = maps.EqualFunc[T0, T1, T2, T3, T4] }
func _[T0 interface{ ~map[T1]T2 }, T1 comparable, T2 interface{}]() { var _ func(T0, iter.Seq2[T1, T2]) = maps.Insert[T0, T1, T2] }
func _[T0 interface{ ~map[T1]T2 }, T1 comparable, T2 interface{}]() { var _ func(T0) iter.Seq[T1] = maps.Keys[T0, T1, T2] }
func _[T0 interface{ ~map[T1]T2 }, T1 comparable, T2 interface{}]() { var _ func(T0) iter.Seq[T2] = maps.Values[T0, T1, T2] }

func main() {}
