// run

// Structs too large for slots: fields, copies, comparison, results, methods, maps.
package main

import "fmt"

type large struct {
	id    int32
	words [20]int64
	name  string
	sub   struct {
		list []int
		at   [3]float32
	}
	tail byte
}

func build(id int32) large {
	l := large{id: id, name: fmt.Sprint("n", id), tail: 'z'}
	l.words[19] = int64(id) * 100
	l.sub.list = []int{1, 2}
	l.sub.at[2] = 1.5
	return l
}

func (l large) with(n string) large { l.name = n; return l }
func (l *large) bump()              { l.words[19]++; l.tail-- }

func two() (large, int, large) { return build(1), 7, build(2) }

func main() {
	a := build(3)
	b := a
	b.bump()
	b.sub.list[0] = 50
	fmt.Println(a.words[19], b.words[19], a.tail, b.tail, a.sub.list)
	c := a.with("c").with("d")
	fmt.Println(a.name, c.name, c.sub.at, c.id)
	x, n, y := two()
	x, y = y, x
	fmt.Println(x.id, n, y.id, x.name, y.words[19])
	m := map[string]large{"k": a}
	m["k2"] = m["k"].with("m")
	fmt.Println(m["k2"].name, m["k"].name, m["none"].words[3])
	arr := [3]large{1: a}
	arr[2] = arr[1]
	arr[2].bump()
	p := &arr[2]
	p.sub.at[0] = 9
	fmt.Println(arr[1].words[19], arr[2].words[19], arr[2].sub.at, arr[0].tail)
	f := a.with
	a.id = 77
	fmt.Println(f("f").id, f("f").name)
	defer func(l large) { fmt.Println("deferred", l.id, l.words[19]) }(a)
	a.id++
	type plain struct {
		w [30]int
		s string
	}
	u, v := plain{s: "x"}, plain{s: "x"}
	fmt.Println(u == v)
	v.w[29] = 1
	fmt.Println(u == v, u != v, any(u) == any(v), any(u) == any(plain{s: "x"}))
}
