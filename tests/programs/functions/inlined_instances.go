// Small generic functions and methods, and those of the library, stand in their callers: what they
// compute, where they panic, who is on the stack, and several instances side by side.
package main

import (
	"cmp"
	"container/list"
	"errors"
	"fmt"
	"math/bits"
	"runtime"
	"strings"
	"time"
)

type grid[T any] struct {
	width int
	cells []T
}

func (g *grid[T]) at(x, y int) T     { return g.cells[y*g.width+x] }
func (g *grid[T]) set(x, y int, v T) { g.cells[y*g.width+x] = v }
func (g grid[T]) size() int          { return g.width * len(g.cells) }
func (g *grid[T]) first() T          { return g.at(0, 0) }

func larger[T cmp.Ordered](a, b T) T {
	if cmp.Less(a, b) {
		return b
	}
	return a
}

func clamp[T cmp.Ordered](x, low, high T) T { return max(low, min(x, high)) }
func zero[T any]() (t T)                    { return }
func none[T any]() T                        { var t T; return t }
func same[T comparable](a, b T) bool        { return a == b }
func first[A, B any](a A, b B) A            { return a }
func swapped[A, B any](a A, b B) string     { return fmt.Sprint(first(b, a), first(a, b)) }
func half[T ~int | ~float64](x T) T         { return x / 2 }
func converted[T ~int | ~float64](x T) int  { return int(x + half(x)) }

type celsius float64

type pair[K comparable, V any] struct {
	key   K
	value V
}

func (p pair[K, V]) is(k K) bool { return p.key == k }
func (p *pair[K, V]) put(v V)    { p.value = v }

type embedded struct {
	*grid[string]
	name string
}

func try(f func()) {
	defer func() {
		r := recover()
		err, isError := r.(runtime.Error)
		fmt.Println("recovered:", r, isError && err != nil)
		var pcs [20]uintptr
		frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs[:])])
		for {
			frame, more := frames.Next()
			if strings.HasPrefix(frame.Function, "main.") {
				fmt.Println("  ", frame.Function, frame.Line)
			}
			if !more {
				break
			}
		}
	}()
	f()
}

func main() {
	ints := &grid[int]{2, []int{1, 2, 3, 4}}
	texts := &grid[string]{2, []string{"a", "b", "c", "d"}}
	anys := &grid[any]{1, []any{1, "x"}}
	ints.set(1, 1, ints.at(0, 1)+ints.at(1, 0))
	texts.set(0, 1, texts.at(1, 1)+texts.first())
	anys.set(0, 0, anys.at(0, 1))
	fmt.Println(ints.cells, texts.cells, anys.cells, ints.size(), texts.size())
	fmt.Println(larger(1, 2), larger("a", "b"), larger(2.5, -1), larger(int8(-1), 1))
	fmt.Println(clamp(5, 1, 3), clamp("m", "a", "z"), clamp(celsius(-3), 0, 9))
	fmt.Println(zero[int](), none[string]() == "", none[*int]() == nil, none[[3]int]())
	fmt.Println(same(1, 1), same("a", "b"), same[any](1, 1.0), same([2]int{1, 2}, [2]int{1, 2}))
	fmt.Println(swapped(1, "one"), swapped(2.5, true), converted(7), converted(celsius(3)))
	p := pair[string, int]{"k", 1}
	q := &pair[int, []int]{key: 5}
	p.put(9)
	q.put([]int{1})
	fmt.Println(p.is("k"), q.is(4), p, *q)
	e := embedded{texts, "e"}
	fmt.Println(e.at(1, 0), e.size())

	l := list.New()
	l.PushBack(1)
	l.PushFront(0)
	fmt.Println(l.Len(), l.Front().Value, l.Back().Value, l.Front().Next().Value, l.Front().Prev() == nil)
	fmt.Println(bits.LeadingZeros64(1), bits.Reverse8(3), bits.ReverseBytes32(1), bits.RotateLeft8(0x81, 1))
	d := 90 * time.Minute
	fmt.Println(d.Hours(), d.Milliseconds(), cmp.Compare(1, 2), cmp.Compare("b", "a"))
	var b strings.Builder
	b.WriteString("abc")
	fmt.Println(b.Len(), b.String(), errors.Is(nil, nil))

	try(func() { ints.at(5, 5) })
	try(func() { var g *grid[float64]; g.set(0, 0, 1) })
	try(func() { fmt.Println(half(1), same[any]([]int{1}, []int{1})) })
	try(func() {
		defer func() { fmt.Println("deferred", larger(3, 4)) }()
		texts.set(ints.at(1, 1), larger(7, 8), clamp("q", "a", "z"))
	})
}
