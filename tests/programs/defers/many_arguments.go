// run

// go and defer with more arguments than a record of a deferred call has words for: strings,
// interfaces, structs and slices of all sizes, a receiver, variadic ones, in loops over functions;
// they are evaluated at the statement, live through collections, and recover works in such calls.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type point struct {
	x, y, z int
	name    string
}

type large [64]int

func many(a, b, c, d, e, f, g, h, i, j point, k, l, m, n, o, p string, q any, r []string, s large,
	t float64, u complex128) {
	fmt.Println(a, b, c, d, e, f, g, h, i, j)
	fmt.Println(k, l, m, n, o, p, q, r, s[0], s[63], t, u)
	if text := recover(); text != nil {
		fmt.Println("recovered:", text)
	}
}

func (p point) method(a, b, c, d, e, f, g, h, i, j, k, l point) (point, error) {
	fmt.Println("method of", p, "with", a.name, l.name, recover())
	return p, nil
}

type teller interface {
	method(a, b, c, d, e, f, g, h, i, j, k, l point) (point, error)
}

func at(n int) point {
	return point{n, n + 1, n + 2, fmt.Sprint("p", n)}
}

func text(n int) string { return fmt.Sprint("s", n) }

func deferred(fails bool) {
	s := large{63: 7}
	p := at(0)
	defer many(p, at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9),
		text(1), text(2), text(3), text(4), text(5), text(6), p, []string{text(7), text(8)}, s, 1.5, 2i)
	p = at(100)
	s[63] = 8
	for range 50 {
		_ = make([]byte, 1<<16)
	}
	runtime.GC()
	if fails {
		panic(fmt.Sprint("failed at ", p.name))
	}
}

func interfaces() {
	var t teller = at(40)
	defer t.method(at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11), at(12))
	t = at(41)
	var f func(a, b, c, d, e, f, g, h, i, j, k, l point) (point, error)
	func() {
		defer func() { fmt.Println("nil function:", recover()) }()
		defer f(at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11), at(12))
		fmt.Println("deferred")
	}()
	defer point.method(at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11), at(12), at(13))
	panic("through the interface")
}

func inLoops() {
	numbers := func(yield func(int) bool) {
		_ = yield(1) && yield(2) && yield(3)
	}
	for n := range numbers {
		defer many(at(n), at(n), at(n), at(n), at(n), at(n), at(n), at(n), at(n), at(n),
			"", "", "", "", "", "", n, nil, large{}, 0, 0)
	}
	for n := range 2 {
		defer point.method(at(n), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11), at(n+20))
	}
	fmt.Println("end of inLoops")
}

func started() {
	var wait sync.WaitGroup
	wait.Add(1)
	go func(done func(), a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p point) {
		defer done()
		fmt.Println(a, p)
	}(wait.Done, at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11), at(12), at(13), at(14), at(15), at(16))
	wait.Wait()
}

func generic[T any](a, b, c, d, e, f, g, h T) {
	fmt.Printf("%v %v %T\n", a, h, c)
}

func printed() {
	defer print("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p",
		"q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "1", "2", "3", "4", "5", "6", "\n")
	type wide struct{ a, b, c, d, e, f, g, h int }
	defer generic(wide{1, 2, 3, 4, 5, 6, 7, 8}, wide{}, wide{}, wide{}, wide{}, wide{}, wide{}, wide{h: 9})
	defer generic(at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8))
}

func main() {
	deferred(false)
	deferred(true)
	func() {
		defer func() { fmt.Println("outside:", recover()) }()
		interfaces()
	}()
	inLoops()
	started()
	printed()
}
