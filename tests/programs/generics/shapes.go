// run

// One generic body over types of all shapes: words, strings, slices, interfaces, structs in slots,
// arrays beyond what a frame holds, types without size; in variables, fields, elements, maps,
// channels, closures, parameters and results.
package main

import (
	"fmt"
	"unsafe"
)

type Empty struct{}
type Narrow struct {
	a int8
	b bool
	c uint16
}
type Mixed struct {
	s string
	n float32
	p *int
	e any
}
type Large [40]int
type Deep struct {
	m Mixed
	l Large
	f [3]Narrow
}

type Box[T any] struct {
	before byte
	value  T
	after  [2]T
}

func (b Box[T]) Value() T         { return b.value }
func (b *Box[T]) Set(x T) (old T) { old, b.value = b.value, x; return }
func (b *Box[T]) At(i int) *T     { return &b.after[i] }
func (b Box[T]) Each(f func(int, T)) {
	for i, x := range b.after {
		f(i, x)
	}
}

type Maker[T any] interface {
	Value() T
	Set(T) T
}

func identity[T any](x T) T                     { return x }
func three[T any](a, b, c T) (T, T, T)          { return c, a, b }
func named[T any](a T) (x, y T)                 { defer func() { y = a }(); x = a; return x, x }
func variadic[T any](list ...T) (n int, last T) { return len(list), list[len(list)-1] }
func pick[T any](list []T, i int) T             { return list[i] }
func pickArray[T any](list [3]T, i int) T       { return list[i] }
func swap[T any](a, b *T)                       { *a, *b = *b, *a }
func zero[T any]() T                            { return *new(T) }

func Use[T comparable](x, y T) string {
	var out []any
	add := func(list ...any) { out = append(out, list...) }
	// Variables and their addresses.
	a, b := x, y
	swap(&a, &b)
	add(a == y, b == x, identity(a) == y, zero[T]() == *new(T))
	var c, d T
	c, d, a = three(x, y, a)
	add(c == y, d == x, a == y)
	c, d = named(x)
	add(c == x, d == x)
	// Composites.
	array := [3]T{1: x, 2: y}
	slice := []T{x, y, x}
	i := 1
	array[i], slice[i] = y, x
	add(pickArray(array, i) == y, pick(slice, i) == x, array == [3]T{1: y, 2: y})
	slice = append(slice, y)
	slice = append(slice, array[1:]...)
	n, last := variadic(slice...)
	add(n, last == y, len(slice), cap(slice[:2:3]))
	copied := make([]T, 2)
	add(copy(copied, slice[2:]), copied[0] == x)
	m := map[T]T{x: y}
	m[y] = x
	delete(m, x)
	v, ok := m[y]
	_, missing := m[x]
	add(len(m), v == x, ok, missing)
	s := struct {
		first T
		pair  struct{ x, y T }
	}{x, struct{ x, y T }{y, x}}
	p := &s.pair.y
	*p = s.first
	s.pair.x, s.first = *p, s.pair.x
	add(s.pair.x == x, s.first == y)
	// Boxes, interfaces, method values.
	box := Box[T]{value: x, after: [2]T{y, x}}
	var maker Maker[T] = &box
	set := maker.Set
	add(set(y) == x, box.Value() == y, maker.Value() == y, *box.At(i) == x, Box[T].Value(box) == y)
	box.Each(func(j int, z T) { add(z == slice[3-j]) })
	var e any = x
	z, isT := e.(T)
	add(z == x, isT, e == any(x), e != any(y), any(box) == any(box))
	// Closures, channels, deferred calls.
	get := func() T { return x }
	put := func(z T) { x = z }
	put(y)
	add(get() == y)
	ch := make(chan T, 2)
	ch <- x
	select {
	case ch <- y:
	default:
	}
	close(ch)
	for z := range ch {
		add(z == y)
	}
	z, open := <-ch
	add(z == zero[T](), open)
	func() {
		defer func(z T) { r := recover(); add(z == y, r == any(y)) }(x)
		panic(x)
	}()
	text := fmt.Sprintf("%T ", x)
	for _, ok := range out {
		switch ok {
		case true:
			text += "t"
		case false:
			text += "f"
		default:
			text += fmt.Sprint(ok)
		}
	}
	return text
}

func Sizes[T any]() (uintptr, uintptr, uintptr, uintptr) {
	var x T
	var b Box[T]
	return unsafe.Sizeof(x), unsafe.Alignof(b), unsafe.Offsetof(b.after), unsafe.Sizeof([3]T{}) / 3
}

func Nested[T any](depth int, x T) (list []T) {
	var walk func(int, T)
	walk = func(n int, y T) {
		list = append(list, y)
		if n > 0 {
			func() { walk(n-1, y) }()
		}
	}
	walk(depth, x)
	return
}

func main() {
	one := 1
	fmt.Println(Use(1, 2))
	fmt.Println(Use[int8](-1, 1))
	fmt.Println(Use[uint16](1, 65535))
	fmt.Println(Use[float32](1.5, -2))
	fmt.Println(Use(true, false))
	fmt.Println(Use("a", "b"))
	fmt.Println(Use(1+2i, 3))
	fmt.Println(Use[complex64](1i, 3))
	fmt.Println(Use(&one, nil))
	fmt.Println(Use(make(chan int), nil))
	fmt.Println(Use[any](1, "x"))
	fmt.Println(Use[error](fmt.Errorf("e"), nil))
	fmt.Println(Use(Narrow{1, true, 2}, Narrow{c: 3}))
	fmt.Println(Use(Mixed{"s", 1, &one, 2}, Mixed{e: "x"}))
	fmt.Println(Use(Large{39: 1}, Large{1}))
	fmt.Println(Use(Deep{l: Large{7: 7}}, Deep{f: [3]Narrow{2: {a: 1}}}))
	fmt.Println(Use([3]string{"a"}, [3]string{2: "b"}))
	fmt.Println(Use([1]any{1}, [1]any{nil}))
	fmt.Println(Use(struct{ p *int }{&one}, struct{ p *int }{}))
	fmt.Println(Use([2][2]Narrow{{{a: 1}}}, [2][2]Narrow{}))
	fmt.Println(Sizes[int32]())
	fmt.Println(Sizes[byte]())
	fmt.Println(Sizes[[4]int64]())
	fmt.Println(len(Nested(3, Large{})), Nested(2, "x"), Nested(1, Empty{}))
	println(identity(3), identity("text"), identity(true), identity[uint8](200))
}
