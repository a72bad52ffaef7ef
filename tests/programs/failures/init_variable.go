// run
// exit 2

// A package variable's initialiser dereferences nil.
package main

var m = map[string]int{"a": 1}
var x = func() int { var p *int; return *p }()

func init() { println(m["a"]) }
func main() {}
