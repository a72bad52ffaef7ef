// run
// not under move

// Methods that fmt calls recurse deeply in Go, and fmt recurses through them.
package main

import (
	"fmt"
	"strings"
)

type deep int

func (d deep) String() string { return fmt.Sprint(sum(int(d))) }

func sum(n int) int {
	if n == 0 {
		return 0
	}
	return n + sum(n-1)
}

type chain struct {
	n    int
	rest *chain
}

func (c *chain) String() string {
	if c.rest == nil {
		return fmt.Sprint(c.n)
	}
	return fmt.Sprintf("%d %v", c.n, c.rest)
}

func main() {
	fmt.Println(deep(10), deep(100_000))
	var list *chain
	for n := range 300 {
		list = &chain{n, list}
	}
	text := list.String()
	fmt.Println(len(text), strings.Count(text, " "), text[:20], text[len(text)-10:])
}
