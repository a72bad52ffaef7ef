// run
// exit 2

// A fatal error in a deferred call shows the panics before it.
package main

import "sync"

func main() {
	defer func() { var m sync.Mutex; m.Unlock() }()
	defer func() { recover(); panic("two") }()
	var s *int
	*s = 1
}
