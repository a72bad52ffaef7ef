// run
// What Go exports from container/heap, with Go's types (make_signatures.py).
package main

import "container/heap"

var _ func(heap.Interface, int) = heap.Fix
var _ func(heap.Interface) = heap.Init
var _ func(heap.Interface) interface{} = heap.Pop
var _ func(heap.Interface, interface{}) = heap.Push
var _ func(heap.Interface, int) interface{} = heap.Remove
var _ func(heap.Interface) int = (heap.Interface).Len
var _ func(heap.Interface, int, int) bool = (heap.Interface).Less
var _ func(heap.Interface) interface{} = (heap.Interface).Pop
var _ func(heap.Interface, interface{}) = (heap.Interface).Push
var _ func(heap.Interface, int, int) = (heap.Interface).Swap

func main() {}
