// run
// exit 2

// String has a pointer receiver: the value is shown by type and address.
package main

type S struct{ n int }

func (s *S) String() string { return "S!" }
func main()                 { panic(S{1}) }
