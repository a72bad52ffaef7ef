package main

import (
	"errors"
	"fmt"
)

func pair(a int) (int, string)              { return a, fmt.Sprint(a) }
func takes(n int, s string) string          { return fmt.Sprint(n, s) }
func takesAny(xs ...any) int                { return len(xs) }
func mixed(a int, rest ...string) string    { return fmt.Sprint(a, len(rest), rest) }
func many() (a, b, c int, s string, e error) { return 1, 2, 3, "s", errors.New("e") }
func pass() (int, int, int, string, error)  { return many() }
func wide(a [16]int, b string, c [3]string, d any) (string, [16]int) {
	a[0] = 100
	return b + c[1] + fmt.Sprint(d), a
}
func ifaces() (any, error) { return inner() }
func inner() (int, *myErr)  { return 1, nil }

type myErr struct{}

func (*myErr) Error() string { return "myErr" }

func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}
func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}
func odd(n int) bool {
	if n == 0 {
		return false
	}
	return even(n - 1)
}

var global = 1

func bump() int { global++; return global }

func order(xs ...int) []int { return xs }

type acc struct{ n int }

func (a *acc) add(n int) *acc { a.n += n; return a }
func (a acc) val(n int) acc   { a.n += n; return a }
func newAcc() *acc            { return &acc{} }

func apply(f func(...int) int, xs ...int) int { return f(xs...) }
func _()                                      {}
func ignore(_ int, _, x string) string        { return x }
func named() (x, y int) {
	x = 1
	y = 2
	if x < y {
		return y, x
	}
	return
}
func shadow() (err error) {
	if _, err := fmt.Sprint(), errors.New("inner"); err != nil {
		return err
	}
	return
}

func main() {
	fmt.Println(takes(pair(5)), takesAny(pair(6)), takesAny(), takesAny(nil), takesAny(nil...), mixed(1), mixed(1, "a", "b"), mixed(2, []string{"x"}...))
	fmt.Println(pass())
	var arr [16]int
	s, back := wide(arr, "b", [3]string{"x", "y", "z"}, 1.5)
	fmt.Println(s, back[0], arr[0])
	a, e := ifaces()
	fmt.Println(a, e == nil, e)
	fmt.Println(ack(2, 3), even(10), odd(7))
	x := order(global, bump(), global, bump())
	fmt.Println(x)
	fmt.Println(newAcc().add(1).add(2).add(3).n, newAcc().val(5).val(6).n, acc{1}.val(1))
	fmt.Println(apply(func(xs ...int) int {
		t := 0
		for _, x := range xs {
			t += x
		}
		return t
	}, 1, 2, 3))
	fmt.Println(ignore(1, "a", "b"))
	fmt.Println(named())
	fmt.Println(shadow())
	fmt.Println(func(a, b int) int { return a - b }(5, 3), max(pairMax(3)), len(fmt.Sprint(pair(3))))
	f := takes
	f2 := fmt.Sprint
	fmt.Println(f(1, "x"), f2(1, 2))
	var fn func() = func() { fmt.Println("called") }
	fn()
	fs := [2]func() int{func() int { return 1 }, bump}
	fmt.Println(fs[0](), fs[1]())
	type op func(int, int) int
	ops := map[string]op{"+": func(a, b int) int { return a + b }, "-": func(a, b int) int { return a - b }}
	fmt.Println(ops["+"](1, 2), ops["-"](1, 2))
	ch := func() chan int { c := make(chan int, 1); c <- 3; return c }
	fmt.Println(<-ch() + <-ch())
	fmt.Println(takes(func() (int, string) { return 1, "lit" }()))
}

func pairMax(n int) int { return n }
