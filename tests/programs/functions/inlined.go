// Small functions and methods, whose bodies are compiled into their callers: arguments are evaluated
// once and in order, parameters are copies, results are what the function gives.
package main

import "fmt"

type point struct{ x, y int }

func (p point) sum() int           { return p.x + p.y }
func (p point) scaled(k int) point { return point{p.x * k, p.y * k} }
func (p point) swapped() point {
	p.x, p.y = p.y, p.x
	return p
}
func (p *point) move(dx, dy int) { p.x += dx; p.y += dy }
func (p *point) ptr() *point     { return p }

type shape struct {
	point
	name   string
	values []int
	table  [4]int
}

func (s *shape) at(i int) int       { return s.values[i] }
func (s *shape) cell(i int) int     { return s.table[i] }
func (s *shape) set(i, v int)       { s.values[i] = v }
func (s shape) label() string       { return s.name + "!" }
func (s *shape) empty() bool        { return s == nil || len(s.values) == 0 }
func (s *shape) first() (v int)     { v = s.values[0]; return }
func (s *shape) less(i, j int) bool { return s.values[i] < s.values[j] }

type celsius float64

func (c celsius) fahrenheit() float64 { return float64(c)*9/5 + 32 }

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

func clamp(x, low, high int) int {
	if x < low {
		return low
	} else if x > high {
		return high
	} else {
		return x
	}
}

func sign(x int) string {
	if x == 0 {
		return "zero"
	}
	if x < 0 {
		return "minus"
	}
	return "plus"
}

func counted(n int) int {
	n++
	n *= 2
	m := n
	n = 0
	return m + n
}

func both(a, b bool) bool         { return a && b }
func either(a, b bool) bool       { return a || b }
func inner(x int) int             { return x*x + 1 }
func outer(x int) int             { return inner(x) + inner(x+1) }
func outermost(x int) int         { return outer(inner(x)) }
func boxed(x int) any             { return x }
func asError(e error) error       { return e }
func same(a, b any) bool          { return a == b }
func small(x int8) int8           { return x * 2 }
func bytesOf(s string) byte       { return s[len(s)-1] }
func even(n int) bool             { return n == 0 || odd(n-1) }
func odd(n int) bool              { return n != 0 && even(n-1) }
func nothing()                    {}
func ignored(_ int, _ string) int { return 7 }

//go:noinline
func apart(x int) int { return x + 1 }

var trail []string
var global int

func step(name string, v int) int {
	trail = append(trail, name)
	return v
}
func setGlobal(v int) { global = v }
func getGlobal() int  { return global }

func main() {
	p := point{1, 2}
	fmt.Println(p.sum(), p.scaled(3), p.swapped(), p)
	q := &point{5, 6}
	q.move(1, -1)
	q.ptr().ptr().move(10, 10)
	fmt.Println(q.sum(), q.scaled(2).swapped().sum(), *q)
	s := shape{point: point{3, 4}, name: "s", values: []int{9, 8, 7}, table: [4]int{1, 2, 3, 4}}
	s.move(1, 1)
	s.set(1, 80)
	fmt.Println(s.sum(), s.at(1), s.cell(3), s.label(), s.empty(), s.first(), s.less(0, 1))
	var none *shape
	fmt.Println(none.empty(), celsius(100).fahrenheit())

	x := -5
	x = abs(x)
	x = clamp(x, x+1, x+2)
	fmt.Println(x, abs(-x), clamp(3, 4, 5), clamp(9, 4, 5), clamp(4, 4, 5), sign(0), sign(-1), sign(1))
	fmt.Println(counted(x), x, both(x > 0, x < 0), either(x > 0, x < 0))
	fmt.Println(outer(2), outermost(1), boxed(x), asError(nil) == nil, same(x, 6), same("a", 1))
	fmt.Println(small(100), bytesOf("xyz"), even(10), odd(7), ignored(1, ""), apart(1))
	nothing()

	all := []point{{1, 2}, {3, 4}}
	total := 0
	for i := range all {
		total += all[i].sum() + all[i].scaled(i).sum()
		all[i].move(i, i)
		all[i] = all[i].swapped()
	}
	fmt.Println(total, all)

	m := map[string]point{"a": {1, 1}}
	fmt.Println(m["a"].sum(), m["b"].sum(), point{7, 8}.sum())

	// Order: arguments with effects come in order, and before what is read.
	fmt.Println(clamp(step("x", 5), step("low", 1), step("high", 3)), trail)
	y := 1
	change := func(v int) int { y = v; return v }
	fmt.Println(clamp(y, change(2), change(3)), y)
	q.x = 100
	moved := func() int { q.x = 1; return 0 }
	fmt.Println(q.scaled(moved()+1), point(*q).sum())

	setGlobal(4)
	a, b := getGlobal(), inner(getGlobal())
	a, b = b, a
	fmt.Println(a, b, global, abs(abs(abs(-3))), abs(clamp(-9, -8, -7)))

	// Values go on after the call.
	var kept []func() int
	for i := 0; i < 3; i++ {
		v := counted(i)
		kept = append(kept, func() int { return v + i })
	}
	for _, f := range kept {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	if abs(-2) == 2 && !both(true, false) {
		fmt.Println("conditions")
	}
	switch sign(abs(-2)) {
	case "plus":
		fmt.Println("switch")
	}
	f, g := (*point).sum, point.scaled
	h := p.sum
	fmt.Println(f(q), g(p, 2), h())
}
