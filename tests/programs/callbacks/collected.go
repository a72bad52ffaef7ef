// run

// Collections while natives are in the middle of callbacks: what they hold stays alive.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type collecting struct {
	name string
	rest []any
}

func (c *collecting) String() string {
	garbage := make([]string, 0, 10)
	for i := range 10 {
		garbage = append(garbage, strings.Repeat("x", 100+i))
	}
	runtime.GC()
	text := strings.ToUpper(c.name)
	for i, one := range c.rest {
		text += fmt.Sprintf("(%d:%v)", i, one)
	}
	runtime.GC()
	_ = garbage
	return text
}

func leaf(name string) *collecting { return &collecting{name: strings.Clone(name)} }

func main() {
	tree := &collecting{name: "root", rest: []any{
		leaf("a"), &collecting{"b", []any{leaf("c"), 1, leaf("d")}}, "text", []fmt.Stringer{leaf("e"), leaf("f")},
		map[string]*collecting{"x": leaf("g"), "y": leaf("h")}, struct{ S fmt.Stringer }{leaf("i")},
	}}
	fmt.Println(tree)
	fmt.Printf("%v|%s|%20v|%-12s|\n", tree.rest[0], leaf("q"), leaf("w"), leaf("e"))
	fmt.Println(strings.Map(func(r rune) rune {
		runtime.GC()
		return r + 1
	}, strings.Repeat("ab", 20)))
}
