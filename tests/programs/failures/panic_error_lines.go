// run
// exit 2

// Error comes before String; its lines after the first are indented.
package main

type E struct{ n int }

func (s *E) Error() string  { return "line1\nline2" }
func (s *E) String() string { return "S!" }
func main()                 { panic(&E{1}) }
