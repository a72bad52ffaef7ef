// run
// Weak pointers: equality, values, the end of their objects.

package main

import (
	"fmt"
	"runtime"
	"time"
	"weak"
)

type tree struct {
	left, right *tree
	label       string
}

var global tree

func collectUntil(gone func() bool) bool {
	for i := 0; i < 10; i++ {
		runtime.GC()
		if gone() {
			return true
		}
		time.Sleep(time.Millisecond)
	}
	return false
}

//go:noinline
func makeDead() (weak.Pointer[tree], weak.Pointer[string]) {
	t := &tree{label: "dead"}
	t.left = t
	p, inner := weak.Make(t), weak.Make(&t.label)
	fmt.Println(p.Value().label, *inner.Value(), p == weak.Make(t.left), inner == weak.Make(&t.label))
	return p, inner
}

type cache[K comparable, V any] struct {
	values map[K]weak.Pointer[V]
	made   int
}

func (c *cache[K, V]) get(key K, make func() *V) *V {
	if v := c.values[key].Value(); v != nil {
		return v
	}
	c.made++
	v := make()
	c.values[key] = weak.Make(v)
	return v
}

//go:noinline
func use(c *cache[string, tree]) {
	t := c.get("t", func() *tree { return &tree{label: "cached"} })
	u := c.get("t", func() *tree { return &tree{label: "other"} })
	fmt.Println(t == u, u.label, c.made)
}

var saved *tree

//go:noinline
func finalize(done chan<- bool) weak.Pointer[tree] {
	t := &tree{label: "saved"}
	p := weak.Make(t)
	runtime.SetFinalizer(t, func(t *tree) {
		saved = t
		done <- p.Value() == nil
	})
	return p
}

func main() {
	var zero weak.Pointer[tree]
	fmt.Println(zero.Value(), zero == weak.Make[tree](nil))

	p, inner := makeDead()
	q, _ := makeDead()
	fmt.Println(p == q)
	fmt.Println(collectUntil(func() bool { return p.Value() == nil }), inner.Value() == nil, p == q, p == p)

	t := &tree{label: "living"}
	live := weak.Make(t)
	fmt.Println(collectUntil(func() bool { return live.Value() == nil }), live.Value() == t, live == weak.Make(t))
	runtime.KeepAlive(t)

	atGlobal := weak.Make(&global)
	runtime.GC()
	fmt.Println(atGlobal.Value() == &global, atGlobal == weak.Make(&global))

	c := &cache[string, tree]{values: map[string]weak.Pointer[tree]{}}
	use(c)
	fmt.Println(collectUntil(func() bool { return c.values["t"].Value() == nil }))
	use(c)

	done := make(chan bool, 1)
	w := finalize(done)
	fmt.Println(collectUntil(func() bool { return w.Value() == nil }), <-done)
	fmt.Println(saved.label, w.Value(), w == weak.Make(saved))
}
