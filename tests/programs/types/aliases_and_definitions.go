// run

// Aliases are the same type, definitions are new ones; local types; types of the same name.
package main

import "fmt"

type id = int
type code int
type pair = struct{ a, b int }
type list []code
type fn = func(id) code
type again = list

func (c code) String() string { return fmt.Sprint("code-", int(c)) }
func (l list) sum() (s code) {
	for _, c := range l {
		s += c
	}
	return
}

func local1() any {
	type T struct{ x int }
	return T{1}
}

func local2() any {
	type T struct{ x int }
	return T{1}
}

func main() {
	var i id = 5
	var n int = i
	var p pair = struct{ a, b int }{1, n}
	var f fn = func(x int) code { return code(x * 2) }
	var l again = list{1, 2, f(n)}
	fmt.Println(i, p, f(3), l, l.sum())
	fmt.Printf("%T %T %T %T %T\n", i, p, f, l, f(1))
	var x any = i
	_, isInt := x.(int)
	_, isCode := x.(code)
	fmt.Println(isInt, isCode, x == any(5), x == any(code(5)))
	fmt.Println(local1() == local2(), local1() == local1())
	fmt.Printf("%T %T\n", local1(), local2())
	type code string
	fmt.Printf("%T %v\n", code("s"), code("s"))
	{
		type node struct {
			next *node
			v    code
		}
		h := &node{&node{nil, "b"}, "a"}
		fmt.Println(h.v, h.next.v, h.next.next == nil)
	}
	type byteAlias = byte
	type runeAlias = rune
	var b uint8 = byteAlias(1)
	var r int32 = runeAlias('r')
	var e interface{} = any(error(nil))
	fmt.Println(b, r, e == nil)
	type celsius float64
	type temps map[string]celsius
	t := temps{"x": 36.6}
	t["x"] += 1.4
	fmt.Println(t, len(t))
}
