// goknot dis
//
// Arguments are computed in the callee's window, and a result that becomes the next call's first
// argument stays where it is.
package main

type shape interface{ area(scale int) int }
type square struct{ side int }

func (s square) area(scale int) int { return s.side * s.side * scale }
func (s *square) grow(by int)       { s.side += by }

//go:noinline
func add(a, b int) int         { return a + b }
func pair(a int) (int, string) { return a, "x" }
func swap(a, b int) (int, int) { return b, a }

func nested(a, b, c int) int { return add(add(a, b), c) }

func several(a int) int {
	n, s := pair(a)
	m, k := swap(n, len(s))
	return m - k
}

func methods(s shape, q square, p *square, f func(int) int) int {
	p.grow(2)
	return s.area(3) + q.area(4) + f(p.side)
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() {}
