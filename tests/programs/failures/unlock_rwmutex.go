// run
// exit 2

// RUnlock of a lock that is held for writing.
package main

import "sync"

func main() { var m sync.RWMutex; m.Lock(); m.RUnlock() }
