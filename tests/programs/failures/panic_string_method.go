// run
// exit 2

// A panic with a Stringer shows what String says.
package main

type S struct{ n int }

func (s S) String() string { return "S!" }
func main()                { panic(S{1}) }
