// run
// What Go exports from io/ioutil, with Go's types (make_signatures.py).
package main

import "io"
import "io/ioutil"
import "os"

var _ func(io.Reader) io.ReadCloser = ioutil.NopCloser
var _ func(io.Reader) ([]uint8, error) = ioutil.ReadAll
var _ func(string) ([]os.FileInfo, error) = ioutil.ReadDir
var _ func(string) ([]uint8, error) = ioutil.ReadFile
var _ func(string, string) (string, error) = ioutil.TempDir
var _ func(string, string) (*os.File, error) = ioutil.TempFile
var _ func(string, []uint8, os.FileMode) error = ioutil.WriteFile
var _ *io.Writer = &ioutil.Discard

func main() {}
