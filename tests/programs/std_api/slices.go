// run
// What Go exports from slices, with Go's types (make_signatures.py).
package main

import "cmp"
import "iter"
import "slices"

func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0) iter.Seq2[int, T1] = slices.All[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, iter.Seq[T1]) T0 = slices.AppendSeq[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0) iter.Seq2[int, T1] = slices.Backward[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 cmp.Ordered]() { var _ func(T0, T1) (int, bool) = slices.BinarySearch[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}, T2 interface{}]() { var _ func(T0, T2, func(T1, T2) int) (int, bool) = slices.BinarySearchFunc[T0, T1, T2] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, int) iter.Seq[T0] = slices.Chunk[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0) T0 = slices.Clip[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0) T0 = slices.Clone[T0, T1] }
func _[T0 interface{}]() { var _ func(iter.Seq[T0]) []T0 = slices.Collect[T0] }
func _[T0 interface{ ~[]T1 }, T1 comparable]() { var _ func(T0) T0 = slices.Compact[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1, T1) bool) T0 = slices.CompactFunc[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 cmp.Ordered]() { var _ func(T0, T0) int = slices.Compare[T0, T1] }
func _[T0 interface{ ~[]T2 }, T1 interface{ ~[]T3 }, T2 interface{}, T3 interface{}]() { var _ func(T0, T1, func(T2, T3) int) int = slices.CompareFunc[T0, T1, T2, T3] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(...T0) T0 = slices.Concat[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 comparable]() { var _ func(T0, T1) bool = slices.Contains[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1) bool) bool = slices.ContainsFunc[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, int, int) T0 = slices.Delete[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1) bool) T0 = slices.DeleteFunc[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 comparable]() { var _ func(T0, T0) bool = slices.Equal[T0, T1] }
func _[T0 interface{ ~[]T2 }, T1 interface{ ~[]T3 }, T2 interface{}, T3 interface{}]() { var _ func(T0, T1, func(T2, T3) bool) bool = slices.EqualFunc[T0, T1, T2, T3] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, int) T0 = slices.Grow[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 comparable]() { var _ func(T0, T1) int = slices.Index[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1) bool) int = slices.IndexFunc[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, int, ...T1) T0 = slices.Insert[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 cmp.Ordered]() { var _ func(T0) bool = slices.IsSorted[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1, T1) int) bool = slices.IsSortedFunc[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 cmp.Ordered]() { var _ func(T0) T1 = slices.Max[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1, T1) int) T1 = slices.MaxFunc[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 cmp.Ordered]() { var _ func(T0) T1 = slices.Min[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1, T1) int) T1 = slices.MinFunc[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, int) T0 = slices.Repeat[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, int, int, ...T1) T0 = slices.Replace[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0) = slices.Reverse[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 cmp.Ordered]() { var _ func(T0) = slices.Sort[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1, T1) int) = slices.SortFunc[T0, T1] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0, func(T1, T1) int) = slices.SortStableFunc[T0, T1] }
func _[T0 cmp.Ordered]() { var _ func(iter.Seq[T0]) []T0 = slices.Sorted[T0] }
func _[T0 interface{}]() { var _ func(iter.Seq[T0], func(T0, T0) int) []T0 = slices.SortedFunc[T0] }
func _[T0 interface{}]() { var _ func(iter.Seq[T0], func(T0, T0) int) []T0 = slices.SortedStableFunc[T0] }
func _[T0 interface{ ~[]T1 }, T1 interface{}]() { var _ func(T0) iter.Seq[T1] = slices.Values[T0, T1] }

func main() {}
