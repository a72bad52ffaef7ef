// not under gc

// Histories of operations of a sync.Map that run at the same time can be put into an order, one that keeps what
// was over before what began later, in which each gives what a plain map gives.
package main

import (
	"fmt"
	"math/rand"
	"runtime"
	"sync"
	"sync/atomic"
)

type kind int

const (
	load kind = iota
	swap
	loadOrStore
	loadAndDelete
	compareAndSwap
	compareAndDelete
	kinds
)

// operation is one of them on the key that the history is about, with its time and what came of it.
type operation struct {
	kind       kind
	old, new   int
	value      int // loaded; 0: none
	ok         bool
	begin, end int64
}

// apply says whether the operation can have had its result when the key had that value (0: none), and which value
// it has next.
func (o operation) apply(value int) (int, bool) {
	found := value != 0
	switch o.kind {
	case load:
		return value, o.ok == found && o.value == value
	case swap:
		return o.new, o.ok == found && o.value == value
	case loadOrStore:
		if found {
			return value, o.ok && o.value == value
		}
		return o.new, !o.ok && o.value == o.new
	case loadAndDelete:
		return 0, o.ok == found && o.value == value
	case compareAndSwap:
		if o.ok {
			return o.new, value == o.old
		}
		return value, value != o.old
	default:
		if o.ok {
			return 0, value == o.old
		}
		return value, value != o.old
	}
}

// linearizable searches for the order.
func linearizable(history []operation) bool {
	type point struct {
		done  uint32
		value int
	}
	seen := map[point]bool{}
	var from func(point) bool
	from = func(p point) bool {
		if p.done == 1<<len(history)-1 {
			return true
		}
		if seen[p] {
			return false
		}
		seen[p] = true
		first := int64(1 << 62) // the end of what has to come before all that begins later
		for i, o := range history {
			if p.done>>i&1 == 0 {
				first = min(first, o.end)
			}
		}
		for i, o := range history {
			if p.done>>i&1 != 0 || o.begin > first {
				continue
			}
			if next, ok := o.apply(p.value); ok && from(point{p.done | 1<<i, next}) {
				return true
			}
		}
		return false
	}
	return from(point{})
}

func number(x any) int {
	n, _ := x.(int)
	return n
}

func do(m *sync.Map, key string, o *operation) {
	var x any
	switch o.kind {
	case load:
		x, o.ok = m.Load(key)
	case swap:
		x, o.ok = m.Swap(key, o.new)
	case loadOrStore:
		x, o.ok = m.LoadOrStore(key, o.new)
	case loadAndDelete:
		x, o.ok = m.LoadAndDelete(key)
	case compareAndSwap:
		o.ok = m.CompareAndSwap(key, o.old, o.new)
	case compareAndDelete:
		o.ok = m.CompareAndDelete(key, o.old)
	}
	o.value = number(x)
}

// record has three goroutines use two keys of a map at once, while others come and go beside them, so that the map
// changes its shape.
func record(random *rand.Rand) [2][]operation {
	var m sync.Map
	var clock atomic.Int64
	var all sync.WaitGroup
	var own [3][2][]operation
	for g := range own {
		r := rand.New(rand.NewSource(random.Int63()))
		all.Go(func() {
			for range 12 {
				key := r.Intn(2)
				o := operation{kind: kind(r.Intn(int(kinds))), old: 1 + r.Intn(3), new: 1 + r.Intn(3)}
				if r.Intn(3) == 0 {
					runtime.Gosched()
				}
				o.begin = clock.Add(1)
				do(&m, string(rune('a'+key)), &o)
				o.end = clock.Add(1)
				own[g][key] = append(own[g][key], o)
				switch other := 10*g + r.Intn(4); r.Intn(4) {
				case 0:
					m.Store(other, other)
				case 1:
					m.Delete(other)
				case 2:
					m.Range(func(k, v any) bool { return r.Intn(3) > 0 })
				}
			}
		})
	}
	all.Wait()
	var history [2][]operation
	for _, h := range own {
		for key := range h {
			history[key] = append(history[key], h[key]...)
		}
	}
	return history
}

func main() {
	fmt.Println(linearizable([]operation{
		{kind: swap, new: 1, begin: 1, end: 2}, {kind: load, value: 1, ok: true, begin: 3, end: 4},
	}))
	fmt.Println(linearizable([]operation{
		{kind: swap, new: 1, begin: 1, end: 2}, {kind: load, begin: 3, end: 4},
	}))
	random := rand.New(rand.NewSource(3))
	wrong := 0
	for round := range 150 {
		for _, h := range record(random) {
			if len(h) < 32 && !linearizable(h) {
				wrong++
				fmt.Println(round, h)
			}
		}
	}
	fmt.Println(wrong, "wrong")
}
