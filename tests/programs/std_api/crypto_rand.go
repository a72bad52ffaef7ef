// run
// What Go exports from crypto/rand, with Go's types (make_signatures.py).
package main

import "crypto/rand"
import "io"

var _ func([]uint8) (int, error) = rand.Read
var _ func() string = rand.Text
var _ *io.Reader = &rand.Reader

func main() {}
