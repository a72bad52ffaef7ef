// run

// Interfaces compare by type and value; uncomparable contents panic.
package main

import "fmt"

type pt struct{ x, y int }
type str string
type named interface{ name() string }

func (p pt) name() string   { return "pt" }
func (s *str) name() string { return "str" }

func try(f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	fmt.Println(f())
}

func main() {
	var a, b any = 1, 1
	fmt.Println(a == b, a == any(int64(1)), a == 1, a != nil, any("x") == any(str("x")), any(2.0) == any(2))
	a, b = pt{1, 2}, pt{1, 2}
	fmt.Println(a == b, a == any(&pt{1, 2}), a == pt{1, 3})
	s := str("q")
	var n, m named = pt{1, 2}, &s
	fmt.Println(n == m, n == a, m == any(&s), n != nil, n == pt{1, 2})
	try(func() bool { return any([]int{1}) == any([]int{1}) })
	try(func() bool { return any([]int{1}) == any([]string{"x"}) })
	try(func() bool { return any(map[int]int{}) == any(map[int]int{}) })
	try(func() bool { f := func() {}; return any(f) == any(f) })
	try(func() bool { return any(struct{ s []int }{}) == any(struct{ s []int }{}) })
	try(func() bool { return any([2]any{1, []int{}}) == any([2]any{2, []int{}}) })
	try(func() bool { return any([2]any{1, []int{}}) == any([2]any{1, []int{}}) })
	c := make(chan int)
	fmt.Println(any(c) == any(c), any(c) == any((<-chan int)(c)), any(nil) == nil)
}
