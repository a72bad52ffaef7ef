// run
// What Go exports from testing/quick, with Go's types (make_signatures.py).
package main

import "math/rand"
import "reflect"
import "testing/quick"

var _ *[]interface{} = &new(quick.CheckEqualError).Out1
var _ *[]interface{} = &new(quick.CheckEqualError).Out2
var _ *int = &new(quick.CheckError).Count
var _ *[]interface{} = &new(quick.CheckError).In
var _ *int = &new(quick.Config).MaxCount
var _ *float64 = &new(quick.Config).MaxCountScale
var _ **rand.Rand = &new(quick.Config).Rand
var _ *func([]reflect.Value, *rand.Rand) = &new(quick.Config).Values
var _ func(interface{}, *quick.Config) error = quick.Check
var _ func(interface{}, interface{}, *quick.Config) error = quick.CheckEqual
var _ func(reflect.Type, *rand.Rand) (reflect.Value, bool) = quick.Value
var _ func(*quick.CheckEqualError) string = (*quick.CheckEqualError).Error
var _ func(*quick.CheckError) string = (*quick.CheckError).Error
var _ func(quick.Generator, *rand.Rand, int) reflect.Value = (quick.Generator).Generate
var _ func(quick.SetupError) string = (quick.SetupError).Error
var _ quick.CheckEqualError
var _ quick.CheckError
var _ quick.Config
var _ quick.Generator
var _ quick.SetupError

func main() {}
