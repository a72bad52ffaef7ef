// run

// Containers with type parameters, as one writes them in a library: an ordered map on a treap, a
// double-ended queue on a ring, a heap with a comparison, a set, and pipelines over them.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"
)

type Ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~float64 | ~string
}

type node[K Ordered, V any] struct {
	key         K
	value       V
	priority    uint32
	left, right *node[K, V]
	size        int
}

func (n *node[K, V]) len() int {
	if n == nil {
		return 0
	}
	return n.size
}

func (n *node[K, V]) update() *node[K, V] {
	n.size = 1 + n.left.len() + n.right.len()
	return n
}

type TreeMap[K Ordered, V any] struct {
	root *node[K, V]
	seed uint32
}

func NewTreeMap[K Ordered, V any]() *TreeMap[K, V] { return &TreeMap[K, V]{seed: 12345} }

func (m *TreeMap[K, V]) random() uint32 {
	m.seed ^= m.seed << 13
	m.seed ^= m.seed >> 17
	m.seed ^= m.seed << 5
	return m.seed
}

func split[K Ordered, V any](n *node[K, V], key K) (less, equal, more *node[K, V]) {
	switch {
	case n == nil:
		return
	case n.key < key:
		var rest *node[K, V]
		rest, equal, more = split(n.right, key)
		n.right = rest
		less = n.update()
	case n.key > key:
		var rest *node[K, V]
		less, equal, rest = split(n.left, key)
		n.left = rest
		more = n.update()
	default:
		less, more = n.left, n.right
		n.left, n.right = nil, nil
		equal = n.update()
	}
	return
}

func join[K Ordered, V any](a, b *node[K, V]) *node[K, V] {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	case a.priority > b.priority:
		a.right = join(a.right, b)
		return a.update()
	}
	b.left = join(a, b.left)
	return b.update()
}

func (m *TreeMap[K, V]) Set(key K, value V) (old V, replaced bool) {
	less, equal, more := split(m.root, key)
	if equal != nil {
		old, replaced = equal.value, true
		equal.value = value
	} else {
		equal = &node[K, V]{key: key, value: value, priority: m.random(), size: 1}
	}
	m.root = join(join(less, equal), more)
	return
}

func (m *TreeMap[K, V]) Get(key K) (value V, ok bool) {
	for n := m.root; n != nil; {
		if key == n.key {
			return n.value, true
		}
		if key < n.key {
			n = n.left
		} else {
			n = n.right
		}
	}
	return
}

func (m *TreeMap[K, V]) Delete(key K) bool {
	less, equal, more := split(m.root, key)
	m.root = join(less, more)
	return equal != nil
}

func (m *TreeMap[K, V]) Len() int { return m.root.len() }

func (m *TreeMap[K, V]) At(i int) (K, V) {
	n := m.root
	for {
		switch left := n.left.len(); {
		case i < left:
			n = n.left
		case i == left:
			return n.key, n.value
		default:
			i -= left + 1
			n = n.right
		}
	}
}

func (m *TreeMap[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		var visit func(n *node[K, V]) bool
		visit = func(n *node[K, V]) bool {
			return n == nil || visit(n.left) && yield(n.key, n.value) && visit(n.right)
		}
		visit(m.root)
	}
}

// Deque is a ring of a power of two.
type Deque[T any] struct {
	ring  []T
	first int
	count int
}

var ErrEmpty = errors.New("deque is empty")

func (d *Deque[T]) grow() {
	if d.count < len(d.ring) {
		return
	}
	bigger := make([]T, max(4, 2*len(d.ring)))
	n := copy(bigger, d.ring[d.first:])
	copy(bigger[n:], d.ring[:d.first])
	d.ring, d.first = bigger, 0
}

func (d *Deque[T]) PushBack(values ...T) {
	for _, v := range values {
		d.grow()
		d.ring[(d.first+d.count)&(len(d.ring)-1)] = v
		d.count++
	}
}

func (d *Deque[T]) PushFront(v T) {
	d.grow()
	d.first = (d.first - 1) & (len(d.ring) - 1)
	d.ring[d.first] = v
	d.count++
}

func (d *Deque[T]) PopFront() (v T, err error) {
	if d.count == 0 {
		return v, ErrEmpty
	}
	var zero T
	v, d.ring[d.first] = d.ring[d.first], zero
	d.first = (d.first + 1) & (len(d.ring) - 1)
	d.count--
	return v, nil
}

func (d *Deque[T]) Values() iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := range d.count {
			if !yield(d.ring[(d.first+i)&(len(d.ring)-1)]) {
				return
			}
		}
	}
}

type Heap[T any] struct {
	items []T
	less  func(a, b T) bool
}

func (h *Heap[T]) Push(x T) {
	h.items = append(h.items, x)
	for i := len(h.items) - 1; i > 0; {
		parent := (i - 1) / 2
		if !h.less(h.items[i], h.items[parent]) {
			break
		}
		h.items[i], h.items[parent] = h.items[parent], h.items[i]
		i = parent
	}
}

func (h *Heap[T]) Pop() T {
	top := h.items[0]
	last := len(h.items) - 1
	h.items[0] = h.items[last]
	h.items = h.items[:last]
	for i := 0; ; {
		child := 2*i + 1
		if child >= last {
			return top
		}
		if child+1 < last && h.less(h.items[child+1], h.items[child]) {
			child++
		}
		if !h.less(h.items[child], h.items[i]) {
			return top
		}
		h.items[i], h.items[child] = h.items[child], h.items[i]
		i = child
	}
}

type Set[T comparable] map[T]struct{}

func SetOf[T comparable](values ...T) Set[T] {
	s := Set[T]{}
	for _, v := range values {
		s[v] = struct{}{}
	}
	return s
}

func (s Set[T]) Has(v T) bool { _, ok := s[v]; return ok }

func (s Set[T]) Union(others ...Set[T]) Set[T] {
	u := maps.Clone(s)
	for _, o := range others {
		maps.Copy(u, o)
	}
	return u
}

func Map[T, R any](seq iter.Seq[T], f func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for v := range seq {
			if !yield(f(v)) {
				return
			}
		}
	}
}

func Filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		seq(func(v T) bool { return !keep(v) || yield(v) })
	}
}

func Fold[T, A any](seq iter.Seq[T], acc A, f func(A, T) A) A {
	for v := range seq {
		acc = f(acc, v)
	}
	return acc
}

type Celsius float64
type Name string

type Stringish interface {
	~string
	Len() int
}

func (n Name) Len() int { return len(n) }

func Longest[S ~[]E, E Stringish](s S) (longest E) {
	for _, e := range s {
		if e.Len() > longest.Len() {
			longest = e
		}
	}
	return
}

type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }

func main() {
	m := NewTreeMap[Name, []int]()
	words := strings.Fields("the quick brown fox jumps over the lazy dog the end of the quick story")
	for i, w := range words {
		old, _ := m.Get(Name(w))
		m.Set(Name(w), append(old, i))
	}
	for k, v := range m.All() {
		if len(v) > 1 {
			fmt.Println(k, v)
		}
	}
	fmt.Println(m.Len(), m.Delete("fox"), m.Delete("fox"), m.Len())
	k, v := m.At(3)
	fmt.Printf("%T %v %v\n", k, k, v)

	temps := NewTreeMap[Celsius, Pair[string, int]]()
	for i, t := range []Celsius{21.5, -3, 40, 0, 21.5} {
		old, replaced := temps.Set(t, Pair[string, int]{fmt.Sprint(t), i})
		fmt.Println(old, replaced)
	}
	for t, p := range temps.All() {
		if t > 30 {
			break
		}
		fmt.Printf("%v %+v %T\n", t, p.Swap(), p.Swap())
	}

	var d Deque[Pair[int, string]]
	for i := range 10 {
		if i%3 == 0 {
			d.PushFront(Pair[int, string]{i, "front"})
		} else {
			d.PushBack(Pair[int, string]{i, "back"})
		}
	}
	for range 3 {
		v, err := d.PopFront()
		fmt.Println(v, err)
	}
	evens := Filter(Map(d.Values(), func(p Pair[int, string]) int { return p.First }), func(i int) bool { return i%2 == 0 })
	fmt.Println(slices.Collect(evens), Fold(evens, "", func(s string, i int) string { return s + fmt.Sprint(i) }))
	var none Deque[error]
	_, err := none.PopFront()
	fmt.Println(err, errors.Is(err, ErrEmpty))

	h := &Heap[Pair[int, Name]]{less: func(a, b Pair[int, Name]) bool {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Second, b.Second)) < 0
	}}
	for i, w := range words {
		h.Push(Pair[int, Name]{len(w), Name(w)})
		if i%5 == 4 {
			fmt.Print(h.Pop(), " ")
		}
	}
	for len(h.items) > 0 {
		fmt.Print(h.Pop(), " ")
	}
	fmt.Println()

	s := SetOf(1, 2, 3).Union(SetOf(3, 4), SetOf[int]())
	keys := slices.Sorted(maps.Keys(s))
	fmt.Println(keys, s.Has(4), s.Has(9), Longest([]Name{"a", "abc", "ab"}))
	sort.Sort(sort.Reverse(sort.IntSlice(keys)))
	fmt.Println(keys)
}
