// errorcheck
//
// Errors that the parser finds and that hide none of the checker's.
package main

func slices(s string, t []int, i int) {
	_ = s[i:i:i] // ERROR "invalid operation: 3-index slice of string"
	_ = t[::i]   // ERROR "middle index required in 3-index slice"
	_ = t[i:i:]  // ERROR "final index required in 3-index slice"
}

func calls(f func()) {
	go (f())  // ERROR "expression in go must not be parenthesized"
	defer (f) // ERROR "expression in defer must be function call" "expression in defer must not be parenthesized"
}

func (a, b int) twice() {} // ERROR "method has multiple receivers" "cannot define new methods on non-local type int"

func dots(a ...int, b int) {} // ERROR "can only use ... with final parameter"

func main() {}
