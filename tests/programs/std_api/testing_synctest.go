// run
// What Go exports from testing/synctest, with Go's types (make_signatures.py).
package main

import "testing"
import "testing/synctest"
import "time"

var _ func(*testing.T, func(*testing.T)) = synctest.Test
var _ func() = synctest.Wait
var _ func(time.Duration) = synctest.Sleep

func main() {}
