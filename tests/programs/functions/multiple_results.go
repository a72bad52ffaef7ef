// run

// Several results: spread into calls, ignored, swapped, returned on, named and bare.
package main

import "fmt"

func divmod(a, b int) (q, r int) {
	q = a / b
	r = a % b
	return
}
func triple() (int, string, error) { return 1, "two", nil }
func pass() (int, string, error)   { return triple() }
func sum(a, b int, more ...int) (t int) {
	t = a + b
	for _, m := range more {
		t += m
	}
	return
}
func ints() (int, int, int)              { return 1, 2, 3 }
func show(a ...any) string               { return fmt.Sprint(a...) + fmt.Sprint(len(a)) }
func named(x int) (x2, x3 int, s string) { x2, x3 = x*x, x*x*x; s = "n"; return x2 + 1, x3, s + "!" }
func shadowed(n int) (err error) {
	if n > 0 {
		err := fmt.Errorf("inner")
		return err
	}
	return
}
func fn() (func() (int, int), bool) { return func() (int, int) { return 4, 5 }, true }

func main() {
	q, r := divmod(17, 5)
	fmt.Println(q, r)
	fmt.Println(divmod(-17, 5))
	_, s, _ := pass()
	fmt.Println(s, sum(ints()), sum(divmod(9, 2)), show(triple()), show(ints()))
	fmt.Println(named(2))
	fmt.Println(shadowed(0), shadowed(1))
	f, _ := fn()
	fmt.Println(f())
	q, r = r, q
	var a [2]int
	var m = map[string]int{}
	a[1], m["r"] = divmod(20, 6)
	fmt.Println(q, r, a, m)
	fmt.Println(func() (a, b string) { a = "x"; defer func() { b = a + "y" }(); return }())
}
