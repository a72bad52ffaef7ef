// run
// exit 2

// Through an interface and a promoted method: wrappers are no frames.
package main

type T struct{ n int }

func (t *T) Run() { panic("run") }

type O struct{ *T }
type R interface{ Run() }

func main() { var r R = O{&T{}}; r.Run() }
