// run
// What Go exports from errors, with Go's types (make_signatures.py).
package main

import "errors"

var _ func(error, interface{}) bool = errors.As
func _[T0 error]() { var _ func(error) (T0, bool) = errors.AsType[T0] }
var _ func(error, error) bool = errors.Is
var _ func(...error) error = errors.Join
var _ func(string) error = errors.New
var _ func(error) error = errors.Unwrap
var _ *error = &errors.ErrUnsupported

func main() {}
