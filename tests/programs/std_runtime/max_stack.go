// run
// not under gc
// not under yield
// not under move
// As deep as Go's own frames fit a limit.

package main

import (
	"fmt"
	"runtime/debug"
)

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}

type list struct{ next *list }

func (l *list) length() int {
	if l == nil {
		return 0
	}
	return l.next.length() + 1
}

func deferred(n int) (r int) {
	if n == 0 {
		return 0
	}
	defer func() { r++ }()
	return deferred(n - 1)
}

func main() {
	old := debug.SetMaxStack(16 << 20)
	fmt.Println(old)
	fmt.Println(depth(650_000))
	var l *list
	for i := 0; i < 500_000; i++ {
		l = &list{l}
	}
	fmt.Println(l.length())
	fmt.Println(deferred(200_000))
	fmt.Println(debug.SetMaxStack(old))
}
