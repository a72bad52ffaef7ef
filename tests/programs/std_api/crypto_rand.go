// run
// What Go exports from crypto/rand, with Go's types (make_signatures.py).
package main

import "crypto/rand"
import "io"
import "math/big"

var _ func(io.Reader, *big.Int) (*big.Int, error) = rand.Int
var _ func(io.Reader, int) (*big.Int, error) = rand.Prime
var _ func([]uint8) (int, error) = rand.Read
var _ func() string = rand.Text
var _ *io.Reader = &rand.Reader

func main() {}
