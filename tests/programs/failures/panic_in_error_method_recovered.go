// run
// exit 2

// What Error recovers from itself is nobody's business.
package main

type E struct{ n *int }

func (s E) Error() string { defer func() { recover() }(); panic("x") }
func main()               { panic(E{nil}) }
