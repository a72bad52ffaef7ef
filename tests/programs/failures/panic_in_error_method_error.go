// run
// exit 2

// Error panics with an error while the uncaught panic is printed.
package main

import "errors"

type E struct{ n int }

func (s E) Error() string { panic(errors.New("deeper")) }
func main()               { panic(E{1}) }
