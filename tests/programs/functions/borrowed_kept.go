package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

// Functions that keep what they get, in every way there is: the variable lives as long as that.

type item struct {
	v     int
	array [4]int
	in    part
	self  *item
}
type part struct{ w int }

func (p *part) me() *part { return p }
func (p *part) add(n int) { p.w += n }

var (
	global  *item
	numbers []int
	inside  *int
	boxed   any
	method  func(int)
	channel = make(chan *item, 1)
	table   = map[*item]int{}
)

func store(p *item)         { global = p }
func slice(p *item)         { numbers = p.array[1:3] }
func sliceOf(p *[4]int)     { numbers = p[:] }
func field(p *item)         { inside = &p.v }
func element(p *item)       { inside = &p.array[2] }
func box(p *item)           { boxed = p }
func give(p *item) *item    { return p }
func part1(p *item) *part   { return &p.in }
func part2(p *item) *part   { return p.in.me() }
func bind(p *item)          { method = p.in.add }
func send(p *item)          { channel <- p }
func key(p *item)           { table[p] = 7 }
func circle(p *item)        { p.self = p }
func copied(p *item) *item  { q := p; return q }
func chosen(p *item) *item  { if p.v > 0 { return p }; return nil }
func literal(p *item) any   { return struct{ p *item }{p} }
func list(p *item) []*item  { return []*item{p} }
func closure(p *item) func() int { return func() int { p.v++; return p.v } }
func through(p *item) *item { return give(p) }
func variadic(ps ...*item)  { global = ps[0] }
func spread(p *item)        { variadic(p) }
func deferred(p *item)      { defer store(p) }
func unsafely(p *item) uintptr { boxed = unsafe.Pointer(p); return 0 }
func dynamic(p *item)       { f := store; f(p) }
func named(p *item) (r *item) { r = p; return }
func first(n int, p *item) *item { if n == 0 { return p }; return second(n-1, p) }
func second(n int, p *item) *item { return first(n, p) }
func generic[T any](p *T) *T { return p }
func swapped(p, q *item) { p, q = q, p; global = q }
func spawned(p *item, done chan bool) { go func() { p.v = 50; done <- true }() }

type keeper interface{ keep(p *item) }
type keeps struct{}

func (keeps) keep(p *item) { global = p }

// Overwrites what dead frames have left.
func clobber(n int) int {
	var a [16]int
	for i := range a {
		a[i] = -n * i
	}
	if n > 0 {
		return clobber(n-1) + a[n%16]
	}
	runtime.GC()
	return a[3]
}

func fresh(n int) (p *item) {
	i := item{v: n, array: [4]int{n, n + 1, n + 2, n + 3}, in: part{n * 2}}
	switch n {
	case 1:
		store(&i)
	case 2:
		return give(&i)
	case 3:
		return through(&i)
	case 4:
		return copied(&i)
	case 5:
		return chosen(&i)
	case 6:
		return named(&i)
	case 7:
		return first(3, &i)
	case 8:
		return generic(&i)
	case 9:
		return list(&i)[0]
	}
	return global
}

func one(keep func(i *item)) {
	keep(&item{})
}

func main() {
	for n := 1; n <= 9; n++ {
		p := fresh(n)
		clobber(50)
		fmt.Println(p.v, p.array, p.in)
	}
	func() { i := item{v: 20, array: [4]int{1, 2, 3, 4}}; slice(&i) }()
	clobber(40)
	fmt.Println(numbers)
	func() { a := [4]int{5, 6, 7, 8}; sliceOf(&a) }()
	clobber(40)
	fmt.Println(numbers)
	func() { i := item{v: 21}; field(&i) }()
	clobber(40)
	fmt.Println(*inside)
	func() { i := item{array: [4]int{2: 22}}; element(&i) }()
	clobber(40)
	fmt.Println(*inside)
	func() { i := item{v: 23}; box(&i) }()
	clobber(40)
	fmt.Println(boxed.(*item).v)
	var p *part
	func() { i := item{in: part{24}}; p = part1(&i) }()
	clobber(40)
	fmt.Println(p.w)
	func() { i := item{in: part{25}}; p = part2(&i) }()
	clobber(40)
	fmt.Println(p.w)
	func() { i := item{in: part{26}}; p = &i.in; bind(&i) }()
	clobber(40)
	method(4)
	fmt.Println(p.w)
	func() { i := item{v: 27}; send(&i) }()
	clobber(40)
	fmt.Println((<-channel).v)
	func() { i := item{v: 28}; key(&i) }()
	clobber(40)
	for k, v := range table {
		fmt.Println(k.v, v)
	}
	func() { i := item{v: 29}; circle(&i); global = i.self }()
	clobber(40)
	fmt.Println(global.v, global.self == global)
	var f func() int
	func() { i := item{v: 30}; f = closure(&i) }()
	clobber(40)
	fmt.Println(f(), f())
	var a any
	func() { i := item{v: 31}; a = literal(&i) }()
	clobber(40)
	fmt.Println(a.(struct{ p *item }).p.v)
	func() { i := item{v: 32}; spread(&i) }()
	clobber(40)
	fmt.Println(global.v)
	func() { i := item{v: 33}; deferred(&i) }()
	clobber(40)
	fmt.Println(global.v)
	func() { i := item{v: 34}; unsafely(&i) }()
	clobber(40)
	fmt.Println((*item)(boxed.(unsafe.Pointer)).v)
	func() { i := item{v: 35}; dynamic(&i) }()
	clobber(40)
	fmt.Println(global.v)
	func() { i := item{v: 36}; var k keeper = keeps{}; k.keep(&i) }()
	clobber(40)
	fmt.Println(global.v)
	func() { i, j := item{v: 37}, item{v: 38}; swapped(&i, &j) }()
	clobber(40)
	fmt.Println(global.v)
	done := make(chan bool)
	var i item
	spawned(&i, done)
	clobber(40)
	<-done
	fmt.Println(i.v)
	var last *item
	for n := 0; n < 3; n++ {
		i := item{v: n, self: last}
		last = give(&i)
	}
	clobber(40)
	fmt.Println(last.v, last.self.v, last.self.self.v)
	var ps []*int
	for n := 0; n < 3; n++ {
		ps = append(ps, keepInt(&n))
	}
	clobber(40)
	fmt.Println(*ps[0], *ps[1], *ps[2])
}

func keepInt(p *int) *int { return p }
