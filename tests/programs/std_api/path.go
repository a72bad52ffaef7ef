// run
// What Go exports from path, with Go's types (make_signatures.py).
package main

import "path"

var _ func(string) string = path.Base
var _ func(string) string = path.Clean
var _ func(string) string = path.Dir
var _ func(string) string = path.Ext
var _ func(string) bool = path.IsAbs
var _ func(...string) string = path.Join
var _ func(string, string) (bool, error) = path.Match
var _ func(string) (string, string) = path.Split
var _ *error = &path.ErrBadPattern

func main() {}
