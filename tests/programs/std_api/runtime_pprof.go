// run
// What Go exports from runtime/pprof, with Go's types (make_signatures.py).
package main

import "context"
import "io"
import "runtime/pprof"

var _ func(context.Context, pprof.LabelSet, func(context.Context)) = pprof.Do
var _ func(context.Context, func(string, string) bool) = pprof.ForLabels
var _ func(context.Context, string) (string, bool) = pprof.Label
var _ func(...string) pprof.LabelSet = pprof.Labels
var _ func(string) *pprof.Profile = pprof.Lookup
var _ func(string) *pprof.Profile = pprof.NewProfile
var _ func() []*pprof.Profile = pprof.Profiles
var _ func(context.Context) = pprof.SetGoroutineLabels
var _ func(io.Writer) error = pprof.StartCPUProfile
var _ func() = pprof.StopCPUProfile
var _ func(context.Context, pprof.LabelSet) context.Context = pprof.WithLabels
var _ func(io.Writer) error = pprof.WriteHeapProfile
var _ func(*pprof.Profile, interface{}, int) = (*pprof.Profile).Add
var _ func(*pprof.Profile) int = (*pprof.Profile).Count
var _ func(*pprof.Profile) string = (*pprof.Profile).Name
var _ func(*pprof.Profile, interface{}) = (*pprof.Profile).Remove
var _ func(*pprof.Profile, io.Writer, int) error = (*pprof.Profile).WriteTo
var _ pprof.LabelSet
var _ pprof.Profile

func main() {}
