// run

// Structs and arrays of one pointer-like part through fmt, sort, errors, sync and containers.
package main

import (
	"container/list"
	"context"
	"errors"
	"fmt"
	"io"
	"sort"
	"sync"
	"sync/atomic"
)

type node struct{ v int }
type ref struct{ *node }
type table struct{ m map[string]int }
type fail struct{ inner error }
type arr [1]map[int]string

func (n *node) String() string { return fmt.Sprint("node ", n.v) }
func (f fail) Error() string   { return "fail: " + f.inner.Error() }
func (f fail) Unwrap() error   { return f.inner }

func main() {
	t := table{map[string]int{"b": 2, "a": 1}}
	a := arr{{1: "one"}}
	fmt.Println(t, a, table{}, arr{}, []table{t, {}}, map[string]table{"k": t}, struct{ t table }{t}, [1]any{t}, [1][1]table{{t}})
	fmt.Printf("%v %+v %T %d\n", t, t, t, t.m)
	r := []ref{{&node{3}}, {&node{1}}, {&node{2}}}
	sort.Slice(r, func(i, j int) bool { return r[i].v < r[j].v })
	fmt.Println(r[0], r[2], r, ref{&node{9}})
	var e error = fail{io.EOF}
	w := fmt.Errorf("wrapped: %w", e)
	var f fail
	fmt.Println(w, errors.Is(w, io.EOF), errors.As(w, &f), f.inner == io.EOF, e == error(fail{io.EOF}), errors.Is(w, fail{io.EOF}))
	var m sync.Map
	m.Store(r[0], t)
	v, ok := m.Load(r[0])
	_, ok2 := m.Load(ref{&node{1}})
	fmt.Println(v.(table).m["a"], ok, ok2)
	var av atomic.Value
	av.Store(t)
	av.Store(table{map[string]int{"z": 26}})
	fmt.Println(av.Load().(table).m)
	l := list.New()
	l.PushBack(a)
	l.PushFront(r[1])
	for x := l.Front(); x != nil; x = x.Next() {
		switch y := x.Value.(type) {
		case ref:
			y.v++
			fmt.Print(y.v, " ")
		case arr:
			y[0][2] = "two"
			fmt.Println(y, a)
		}
	}
	type key struct{ p *int }
	n := 1
	ctx := context.WithValue(context.Background(), key{&n}, t)
	fmt.Println(ctx.Value(key{&n}).(table).m["b"], ctx.Value(key{new(int)}))
	p := sync.Pool{New: func() any { return table{map[string]int{"new": 1}} }}
	x := p.Get().(table)
	x.m["new"]++
	p.Put(x)
	fmt.Println(len(p.Get().(table).m))
	ch := make(chan any, 2)
	ch <- r[0]
	ch <- [1]*node{{5}}
	fmt.Println((<-ch).(ref).v, (<-ch).([1]*node)[0].v)
	var wg sync.WaitGroup
	for _, x := range r {
		wg.Go(func() { x.v *= 10 })
	}
	wg.Wait()
	fmt.Println(r)
	defer func() { fmt.Println(recover().(ref).v) }()
	panic(r[2])
}
