// run

// Generic data structures: lists, stacks, trees, sets, heaps, caches; methods on them with value and
// pointer receivers; types that refer to themselves and to each other.
package main

import (
	"fmt"
	"strings"
)

type Ordered interface {
	~int | ~uint | ~float64 | ~string
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }
func (s *Stack[T]) Pop() (x T, ok bool) {
	if len(s.items) == 0 {
		return
	}
	x = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}
func (s Stack[T]) Len() int { return len(s.items) }

type List[T any] struct {
	head, tail *node[T]
	size       int
}

type node[E any] struct {
	value E
	next  *node[E]
	list  *List[E]
}

func (l *List[T]) Add(x T) *List[T] {
	n := &node[T]{value: x, list: l}
	if l.tail == nil {
		l.head = n
	} else {
		l.tail.next = n
	}
	l.tail = n
	l.size++
	return l
}

func (l *List[T]) Each(f func(int, T)) {
	i := 0
	for n := l.head; n != nil; n = n.next {
		f(i, n.value)
		i++
	}
}

func (l List[T]) String() string {
	var b strings.Builder
	l.Each(func(i int, x T) {
		if i > 0 {
			b.WriteString(" -> ")
		}
		fmt.Fprint(&b, x)
	})
	return b.String()
}

type Tree[K Ordered, V any] struct {
	root *branch[K, V]
}

type branch[K Ordered, V any] struct {
	key         K
	value       V
	left, right *branch[K, V]
}

func (t *Tree[K, V]) place(key K) **branch[K, V] {
	at := &t.root
	for *at != nil && (*at).key != key {
		if key < (*at).key {
			at = &(*at).left
		} else {
			at = &(*at).right
		}
	}
	return at
}

func (t *Tree[K, V]) Set(key K, value V) {
	at := t.place(key)
	if *at == nil {
		*at = &branch[K, V]{key: key}
	}
	(*at).value = value
}

func (t *Tree[K, V]) Get(key K) (value V, ok bool) {
	if b := *t.place(key); b != nil {
		return b.value, true
	}
	return value, false
}

func (t *Tree[K, V]) Walk(f func(K, V)) { t.root.walk(f) }

func (b *branch[K, V]) walk(f func(K, V)) {
	if b != nil {
		b.left.walk(f)
		f(b.key, b.value)
		b.right.walk(f)
	}
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(list ...T) Set[T] {
	for _, x := range list {
		s[x] = struct{}{}
	}
	return s
}
func (s Set[T]) Has(x T) bool { _, ok := s[x]; return ok }

type Heap[T any] struct {
	less func(a, b T) bool
	data []T
}

func NewHeap[T any](less func(a, b T) bool, list ...T) *Heap[T] {
	h := &Heap[T]{less: less}
	for _, x := range list {
		h.Push(x)
	}
	return h
}

func (h *Heap[T]) Push(x T) {
	h.data = append(h.data, x)
	for i := len(h.data) - 1; i > 0; {
		up := (i - 1) / 2
		if !h.less(h.data[i], h.data[up]) {
			break
		}
		h.data[i], h.data[up] = h.data[up], h.data[i]
		i = up
	}
}

func (h *Heap[T]) Pop() T {
	top := h.data[0]
	last := len(h.data) - 1
	h.data[0] = h.data[last]
	h.data = h.data[:last]
	for i := 0; ; {
		least := i
		for _, down := range [2]int{2*i + 1, 2*i + 2} {
			if down < last && h.less(h.data[down], h.data[least]) {
				least = down
			}
		}
		if least == i {
			return top
		}
		h.data[i], h.data[least] = h.data[least], h.data[i]
		i = least
	}
}

type Matrix[T ~int | ~float64] [2][2]T

func (m Matrix[T]) Times(n Matrix[T]) (product Matrix[T]) {
	for i := range m {
		for j := range n {
			for k := range 2 {
				product[i][j] += m[i][k] * n[k][j]
			}
		}
	}
	return
}

type Option[T any] struct {
	value *T
}

func Some[T any](x T) Option[T] { return Option[T]{&x} }
func None[T any]() Option[T]    { return Option[T]{} }
func (o Option[T]) Or(other T) T {
	if o.value == nil {
		return other
	}
	return *o.value
}

type Big[T any] struct {
	items [40]T
	n     int
}

func (b *Big[T]) Add(x T)   { b.items[b.n] = x; b.n++ }
func (b Big[T]) At(i int) T { return b.items[i] }

func main() {
	var ints Stack[int]
	var texts Stack[string]
	for i := range 3 {
		ints.Push(i * i)
		texts.Push(strings.Repeat("x", i))
	}
	fmt.Println(ints.Len(), texts.Len())
	fmt.Println(ints.Pop())
	fmt.Println(texts.Pop())
	fmt.Println(new(Stack[error]).Pop())

	list := new(List[float64]).Add(1.5).Add(2).Add(-1)
	fmt.Println(list, list.size, list.head.next.list == list)
	fmt.Println(*new(List[[]string]).Add([]string{"a", "b"}).Add(nil))

	var tree Tree[string, int]
	for i, word := range strings.Fields("the quick brown fox jumps over the lazy dog") {
		tree.Set(word, i)
	}
	tree.Walk(func(k string, v int) { fmt.Print(k, "=", v, " ") })
	fmt.Println()
	fmt.Println(tree.Get("fox"))
	fmt.Println(tree.Get("cat"))
	var other Tree[float64, *Tree[string, int]]
	other.Set(2.5, &tree)
	inner, _ := other.Get(2.5)
	fmt.Println(inner.Get("dog"))

	set := Set[[2]int]{}.Add([2]int{1, 2}, [2]int{3, 4})
	fmt.Println(len(set), set.Has([2]int{3, 4}), set.Has([2]int{4, 3}), Set[any]{}.Add(1, "1", 1.0).Has("1"))

	heap := NewHeap(func(a, b string) bool { return len(a) < len(b) }, "three", "a", "seventeen", "to")
	for len(heap.data) > 0 {
		fmt.Print(heap.Pop(), " ")
	}
	fmt.Println()

	m := Matrix[int]{{1, 1}, {1, 0}}
	p := m
	for range 10 {
		p = p.Times(m)
	}
	fmt.Println(p, Matrix[float64]{{0.5, 0}, {0, 2}}.Times(Matrix[float64]{{4, 1}, {1, 4}}))

	fmt.Println(Some(3).Or(4), None[int]().Or(4), Some("x").Or("y"), None[[]int]().Or([]int{1}))
	var big Big[string]
	big.Add("first")
	big.Add("second")
	copied := big
	copied.Add("third")
	fmt.Println(big.At(1), copied.At(2), big.At(2) == "", big.n, copied.n)
}
