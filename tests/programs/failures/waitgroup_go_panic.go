// run
// exit 2

// A panic in a function that a WaitGroup runs.
package main

import "sync"

func main() { var wg sync.WaitGroup; wg.Go(func() { panic("in go") }); wg.Wait() }
