// run

// Small functions and methods in all the places where a compiler puts them into their callers:
// evaluation order, aliasing of arguments and results, defer and recover around them, closures over
// their parameters, shadowed names, results of several values, loops that use them as conditions.
package main

import (
	"errors"
	"fmt"
)

type point struct{ x, y int }

func (p point) add(q point) point       { return point{p.x + q.x, p.y + q.y} }
func (p *point) move(dx, dy int) *point { p.x += dx; p.y += dy; return p }
func (p point) moved(dx int) point      { p.x += dx; return p }
func (p *point) swap()                  { p.x, p.y = p.y, p.x }
func (p point) coords() (int, int)      { return p.x, p.y }
func flip(a, b int) (int, int)          { return b, a }
func pick(c bool, a, b int) int {
	if c {
		return a
	}
	return b
}
func clamp(v, lo, hi int) int {
	if v < lo {
		return lo
	}
	if v > hi {
		return hi
	}
	return v
}
func abs(v int) int {
	if v < 0 {
		v = -v
	}
	return v
}
func sign(v int) (s int) {
	switch {
	case v > 0:
		s = 1
	case v < 0:
		s = -1
	}
	return
}
func even(n int) bool              { return n%2 == 0 }
func both(a, b bool) bool          { return a && b }
func square(n int) int             { return n * n }
func cube(n int) int               { return n * square(n) }
func poly(n int) int               { return cube(n) + square(n) - abs(n) }
func isDigit(c byte) bool          { return '0' <= c && c <= '9' }
func digit(c byte) int             { return int(c - '0') }
func first(s []int) int            { return s[0] }
func set(s []int, i, v int)        { s[i] = v }
func bump(p *int) int              { *p++; return *p }
func keep(n int) func() int        { return func() int { n++; return n } }
func addr(n int) *int              { return &n }
func wrap8(n uint8) uint8          { return n + 200 }
func narrow(n int) int8            { return int8(n) }
func half(f float64) float64       { return f / 2 }
func mix(f float32, i int) float64 { return float64(f)*float64(i) + 0.5 }
func name(s string) string         { return "<" + s + ">" }
func last(s string) byte           { return s[len(s)-1] }
func pair() (int, error)           { return 1, errors.New("e") }
func ident[T any](v T) T           { return v }
func lesser[T int | string | float64](a, b T) T {
	if b < a {
		return b
	}
	return a
}
func box(v any) any                      { return v }
func isNil(e error) bool                 { return e == nil }
func variadic(n ...int) int              { return len(n) }
func lens(s []int, m map[string]int) int { return len(s) + len(m) + cap(s[:0]) }

type list struct {
	items []int
	size  int
}

func (l *list) at(i int) int       { return l.items[i] }
func (l *list) set(i, v int)       { l.items[i] = v }
func (l *list) swap(i, j int)      { l.items[i], l.items[j] = l.items[j], l.items[i] }
func (l *list) less(i, j int) bool { return l.items[i] < l.items[j] }
func (l *list) push(v int)         { l.items = append(l.items, v); l.size++ }
func (l *list) empty() bool        { return l.size == 0 }
func (l list) total() (t int)      { return l.items[0] + l.items[l.size-1] }

type ring struct {
	buf        [8]int
	head, tail uint8
}

func (r *ring) next(i uint8) uint8 { return (i + 1) & 7 }
func (r *ring) full() bool         { return r.next(r.tail) == r.head }
func (r *ring) put(v int) bool {
	if r.full() {
		return false
	}
	r.buf[r.tail] = v
	r.tail = r.next(r.tail)
	return true
}
func (r *ring) get() (v int, ok bool) {
	if r.head == r.tail {
		return
	}
	v, ok = r.buf[r.head], true
	r.head = r.next(r.head)
	return
}

var trace []string

func t(s string, v int) int { trace = append(trace, s); return v }

var global = 10

func bumpGlobal() int { global++; return global }
func readGlobal() int { return global }

func recovered(f func() int) (v int, r any) {
	defer func() { r = recover() }()
	v = -1
	v = f()
	return
}

func main() {
	p, q := point{1, 2}, point{10, 20}
	p = p.add(q).add(p)
	p.move(1, 1).move(p.x, p.y).swap()
	fmt.Println(p, p.moved(5), p, q.moved(1).moved(2).add(point{}.moved(3)))
	a, b := flip(p.coords())
	a, b = flip(a, b)
	a, b = flip(b+1, a+b)
	fmt.Println(a, b, pick(a < b, b, a), pick(a > b && b > 0, b, a))
	fmt.Println(clamp(-5, 0, 9), clamp(5, 0, 9), clamp(15, 0, 9), clamp(clamp(99, 0, 50), 60, 70))
	for _, n := range []int{-3, 0, 4} {
		fmt.Print(abs(n), sign(n), even(n), both(even(n), n > 0), poly(n), cube(abs(n)-1), " ", n, "; ")
	}
	fmt.Println()
	n := 0
	for s := "2027x9"; isDigit(s[0]) && !both(n > 1000, even(n)); s = s[1:] {
		n = n*10 + digit(s[0])
	}
	fmt.Println(n)
	s := []int{1, 2, 3}
	set(s, first(s), first(s)+square(s[2]))
	s[first(s)], s[0] = first(s)+s[1], s[abs(-2)]
	x := 1
	sum := bump(&x) + 10*bump(&x) + pick(bump(&x) == 4, 100, -100)
	fmt.Println(s, x, sum, *addr(x) == x, addr(1) != addr(1))
	f, g := keep(5), keep(x)
	fmt.Println(f(), f(), g(), x, wrap8(100), narrow(300), narrow(-129), half(3), mix(0.1, 3), half(half(1)))
	fmt.Println(name(name("x"))+name(""), string(last(name("y"))), ident("z"), ident(p).x, lesser("b", "a"), lesser(2.5, 2), lesser(ident(3), 4))
	v, err := pair()
	fmt.Println(v, err, isNil(err), isNil(nil), box(v) == box(1), box(p) == box(point{p.x, p.y}), variadic(), variadic(s...), variadic(v, v))
	fmt.Println(lens(s, nil), lens(s[:1:2], map[string]int{"a": 1}))

	l := &list{}
	for i := range 7 {
		l.push((i * 5) % 7)
	}
	for i := 0; i < l.size; i++ {
		for j := i; j > 0 && l.less(j, j-1); j-- {
			l.swap(j, j-1)
		}
	}
	l.set(l.at(3), l.at(6)*l.at(5))
	fmt.Println(l.items, l.total(), l.empty(), (&list{}).empty())

	var r ring
	var got []int
	for i := 0; ; i++ {
		if !r.put(i) {
			if i > 20 {
				break
			}
			if v, ok := r.get(); ok {
				got = append(got, v)
			}
		}
	}
	for v, ok := r.get(); ok; v, ok = r.get() {
		got = append(got, v)
	}
	fmt.Println(got)

	m := map[int]int{}
	m[t("key", 1)] = t("a", 2) + square(t("b", 3))*t("c", 1)
	arr := [3]int{t("d", 0), abs(t("e", -1)), t("f", 2)}
	arr[t("g", 1)] += clamp(t("h", 5), t("i", 0), t("j", 3))
	m[square(t("k", 2))]++
	fmt.Println(m, arr, trace)
	y := readGlobal() + bumpGlobal()*readGlobal() + global
	z := global - bumpGlobal()
	global = bumpGlobal() + global
	fmt.Println(y, z, global)

	fmt.Println(recovered(func() int { return first(nil) }))
	fmt.Println(recovered(func() int { return square(l.at(50)) }))
	fmt.Println(recovered(func() int { return abs(7 / sign(0)) }))
	fmt.Println(recovered(func() int { return abs(pick(true, 4, 5)) }))
	var np *point
	fmt.Println(recovered(func() int { return np.moved(1).x }))
	fmt.Println(recovered(func() int { return np.move(1, 1).x }))
	var bits uint64
	for i := range 64 {
		if both(even(i), i%3 == 0) || i == square(7) {
			bits |= 1 << i
		}
	}
	fmt.Printf("%x %d\n", bits, clamp(int(bits>>60), -1, 1))
	for i, j := 0, 9; i < j; i, j = flip(j-1, i+1) {
		fmt.Print(i, j, " ")
	}
	fmt.Println()
	defer func(v int) { fmt.Println("deferred", v, abs(v), x) }(square(x) - 99)
	defer l.push(bump(&x))
	go set(s, 0, 0)
	x = cube(x)
}
