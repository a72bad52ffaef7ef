// run
// exit 2

// Error panics itself while the uncaught panic is printed.
package main

type E struct{ n int }

func (s E) Error() string { panic("in error") }
func main()               { panic(E{1}) }
