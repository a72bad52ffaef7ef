// exit 2

// A Once is told as one, though a lock is what is waited for, and the call is told from the function
// that begins in its line.
package main

import (
	"fmt"
	"sync"
)

type lazy struct {
	once  sync.Once
	value string
	make  func() string
}

func (l *lazy) get() string {
	l.once.Do(func() { l.value = l.make() })
	return l.value
}

func main() {
	var name, title lazy
	name.make = func() string { return "app of " + title.get() }
	title.make = func() string { return "title of " + name.get() }
	fmt.Println(title.get())
}

// not under tsan
