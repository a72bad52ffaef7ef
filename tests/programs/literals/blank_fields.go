// What a literal gives to a blank field is evaluated and forgotten.
package main

import (
	"fmt"
	"reflect"
)

type padded struct {
	a int8
	_ int8
	b int16
	_ string
	c string
	_ func()
	_ [2]int
	d any
}

func say(i int) int { fmt.Println("say", i); return i }

var global = struct{ a, _, c int }{1, 2, 3}

func main() {
	local := struct{ a, _, c int }{say(1), say(2), say(3)}
	fmt.Println(global, local, global == local, reflect.ValueOf(global).Field(1).Int())
	p := padded{1, int8(say(2)), 3, fmt.Sprint("text", say(4)), "c", nil, [2]int{say(5), 6}, 7}
	fmt.Println(p, &p.b == nil)
	list := []struct {
		_ string
		n int
	}{{"x", 1}, {"y", 2}}
	fmt.Println(list, &struct{ _, b int }{9, 8})
}
