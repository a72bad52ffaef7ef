// run
// What Go exports from container/ring, with Go's types (make_signatures.py).
package main

import "container/ring"

var _ *interface{} = &new(ring.Ring).Value
var _ func(int) *ring.Ring = ring.New
var _ func(*ring.Ring, func(interface{})) = (*ring.Ring).Do
var _ func(*ring.Ring) int = (*ring.Ring).Len
var _ func(*ring.Ring, *ring.Ring) *ring.Ring = (*ring.Ring).Link
var _ func(*ring.Ring, int) *ring.Ring = (*ring.Ring).Move
var _ func(*ring.Ring) *ring.Ring = (*ring.Ring).Next
var _ func(*ring.Ring) *ring.Ring = (*ring.Ring).Prev
var _ func(*ring.Ring, int) *ring.Ring = (*ring.Ring).Unlink
var _ ring.Ring

func main() {}
