// run

// Empty statements, blocks, headers with missing parts, parentheses, trailing commas, semicolons.
package main

import (
	"fmt"
	"strings"
)

func empty() {}

func many(
	a int,
	b ...string,
) (
	int,
	string,
) {
	return a, strings.Join(
		b,
		"-",
	)
}

func main() {

	{
	}
	{
		x := 1
		{
			x := x + 1
			_ = x
		}
		_ = x
	}
	if true {
		fmt.Print("if ")
	}
	for i := 0; ; {
		if i++; i > 3 {
			break
		}
	}
	for {
		break
	}
	for false {
	}
	switch {
	}
	switch x := 5; x {
	}
	switch {
	case true:
	default:
	}
	fmt.Println(many(1))
	fmt.Println(many(2, "a", "b"))
	type (
		a = int
		b struct{ x, y a }
	)
	var (
		p = (&b{1, 2})
		q = (*p)
		f = (func())(empty)
	)
	const (
		k = (1 + 2) * (3)
	)
	(f)()
	(*p).x, (q.y) = 5, (6)
	(*p).y++
	var arr [(2)]int = [2]int{1: (3)}
	m := map[string][]int{
		"a": {1, 2},
		"b": {},
	}
	fmt.Println(*p, q, k, arr, m, (<-chan int)(nil) == nil, [](func() int){}, -(-1), !(!true), +5, ^-1)
label:
	for range 1 {
		continue label
	}
	var i interface{ m() }
	_, isNil := i.(interface{})
	fmt.Println(isNil, len([]struct{}{{}, {}}), struct{}{} == (struct{}{}))
	goto end
end:
	;
}
