// run
// What Go exports from runtime/cgo, with Go's types (make_signatures.py).
package main

import "runtime/cgo"

var _ func(interface{}) cgo.Handle = cgo.NewHandle
var _ func(cgo.Handle) = (cgo.Handle).Delete
var _ func(cgo.Handle) interface{} = (cgo.Handle).Value
var _ cgo.Handle
var _ cgo.Incomplete

func main() {}
