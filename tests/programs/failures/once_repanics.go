// run
// exit 2

// sync.OnceFunc panics again with the same value at the next call.
package main

import "sync"

func main() { f := sync.OnceFunc(func() { panic("once") }); defer f(); f() }
