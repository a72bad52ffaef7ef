// run
// exit 2

// A deferred nil func panics when its turn comes.
package main

func main() { var f func(); defer f(); panic("first") }
