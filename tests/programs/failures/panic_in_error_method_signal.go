// run
// exit 2

// Error dereferences nil while the uncaught panic is printed.
package main

type E struct{ n *int }

func (s E) Error() string { return string(rune(*s.n)) }
func main()               { panic(E{nil}) }
