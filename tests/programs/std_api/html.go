// run
// What Go exports from html, with Go's types (make_signatures.py).
package main

import "html"

var _ func(string) string = html.EscapeString
var _ func(string) string = html.UnescapeString

func main() {}
