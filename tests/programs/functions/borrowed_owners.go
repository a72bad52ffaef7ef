package main

import (
	"fmt"
	"runtime"
)

// What is made for a variable that alone points to it.

type list struct {
	head *link
	n    int
	tag  string
}
type link struct {
	value any
	next  *link
}

func (l *list) add(v any) {
	for range 1 {
		l.head = &link{v, l.head}
		l.n++
	}
}

func (l *list) sum() (s int) {
	for p := l.head; p != nil; p = p.next {
		if v, ok := p.value.(int); ok {
			s += v
		}
	}
	return s
}

func count(n int) (int, string) {
	l := &list{tag: fmt.Sprint("list ", n)}
	for i := range n {
		l.add(i)
		l.add("text")
	}
	runtime.GC()
	if n > 0 {
		s, t := count(n - 1)
		return l.sum() + s, l.tag + t[:1]
	}
	return l.n, l.tag
}

func fresh() {
	for i := range 3 {
		p := &[4]int{1: i + 1}
		q := new(list)
		r := new(int(i * 5))
		p[(i+1)%4] += *r
		q.add(p[i])
		fmt.Println(*p, q.sum(), q.n, q.head.next == nil, *r)
	}
}

var kept []*list

func keeps(n int) *list {
	a := &list{n: 1}
	b := &list{n: 2}
	c := &list{n: 3}
	d := new(list)
	e := &list{n: 5}
	f := &list{n: 6}
	g := &list{n: 7}
	h := &list{n: 8}
	var i any = &list{n: 9}
	j := &list{n: 10}
	_ = j
	if a == b {
		return nil
	}
	kept = append(kept, b)
	x := c
	kept = append(kept, x)
	d.n = 4
	func() { kept = append(kept, d) }()
	defer func(l *list) { kept = append(kept, l) }(e)
	defer hold(f)
	hold(g)
	boxed := any(h)
	kept = append(kept, boxed.(*list), i.(*list))
	m := g.add
	m("bound")
	if n > 0 {
		return a
	}
	return nil
}

func hold(l *list) { kept = append(kept, l) }

type tree struct {
	left, right *tree
	key         int
}

func (t *tree) insert(key int) {
	for t.key != key {
		next := &t.left
		if key > t.key {
			next = &t.right
		}
		if *next == nil {
			*next = &tree{key: key}
			return
		}
		t = *next
	}
}

func (t *tree) depth() int {
	if t == nil {
		return 0
	}
	return 1 + max(t.left.depth(), t.right.depth())
}

func reassigned() {
	p := &tree{key: 50}
	for i := range 20 {
		p.insert(i * 37 % 101)
	}
	d := p.depth()
	for p != nil {
		fmt.Print(p.key, " ")
		p = p.right
	}
	fmt.Println(d)
	q := &link{value: 1}
	for i := range 5 {
		n := &link{value: i, next: q}
		q = n
	}
	for ; q != nil; q = q.next {
		fmt.Print(q.value, " ")
	}
	fmt.Println()
}

type pair[K comparable, V any] struct {
	key   K
	value V
}

func (p *pair[K, V]) swap(q *pair[K, V]) {
	for range 1 {
		p.key, q.key = q.key, p.key
		p.value, q.value = q.value, p.value
	}
}

func generic[K comparable, V any](k1, k2 K, v1, v2 V) string {
	a, b := &pair[K, V]{k1, v1}, &pair[K, V]{k2, v2}
	c := &pair[K, V]{key: k1}
	a.swap(b)
	b.swap(c)
	return fmt.Sprint(*a, *b, *c)
}

func clobber(n int) (s int) {
	var a [32]int
	for i := range a {
		a[i] = -i * n
	}
	if n > 0 {
		return clobber(n-1) + a[n%32]
	}
	runtime.GC()
	return a[1]
}

func recovered() (err error) {
	state := &list{tag: "state"}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered %v", r)
		}
	}()
	state.add(1)
	state.fail()
	return nil
}

func (l *list) fail() { panic(l.tag) }

func main() {
	fmt.Println(count(12))
	fresh()
	l := keeps(1)
	clobber(60)
	fmt.Println(l.n)
	for _, k := range kept {
		fmt.Print(k.n, " ")
	}
	fmt.Println()
	reassigned()
	fmt.Println(generic("a", "b", 1, 2), generic(1, 2, []int{3}, nil))
	fmt.Println(recovered())
	var p *list
	for i := 0; i < 3; i++ {
		q := &list{n: i}
		if p != nil {
			q.add(p)
		}
		p = q
	}
	clobber(60)
	fmt.Println(p.n, p.head.value.(*list).n)
}
