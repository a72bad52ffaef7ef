// run
// env GOMAXPROCS=1
// exit 2

// A panic in a function that a timer started.
package main

import "time"

func main() { time.AfterFunc(time.Millisecond, func() { panic("timer") }); select {} }
