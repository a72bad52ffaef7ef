package main

import "fmt"

type big struct {
	id   int
	data [40]int
	name string
}
type small struct {
	a, b int
	arr  [3]int8
}

func change(b big) big { b.data[5] = 99; b.name = "changed"; return b }
func fill(p *big)      { p.data[7] = 7 }
func (b big) with(id int) big {
	b.id = id
	return b
}
func (b *big) set(id int) { b.id = id }

var global big

func main() {
	var x big
	x.name = "x"
	y := x
	y.data[0] = 1
	fmt.Println(x.data[0], y.data[0])
	z := change(x)
	fmt.Println(x.data[5], z.data[5], x.name, z.name)
	fill(&x)
	w := x
	fill(&w)
	x.data[7]++
	fmt.Println(x.data[7], w.data[7])
	x = y
	x.data[1] = 5
	fmt.Println(x.data[1], y.data[1])
	list := []big{x, y}
	list[0].data[1] = 6
	first := list[0]
	list[0].id = 3
	fmt.Println(x.data[1], first.id, list[0].id, first.data[1])
	for _, e := range list {
		e.id = 100
	}
	for i := range list {
		list[i].id += 10
	}
	fmt.Println(list[0].id, list[1].id)
	m := map[string]big{"a": x}
	copied := m["a"]
	copied.id = 77
	fmt.Println(m["a"].id, copied.id, m["b"].name == "", m["a"].data[1])
	var i any = x
	x.id = 55
	u := i.(big)
	u.data[1] = 8
	fmt.Println(i.(big).id, u.id, i.(big).data[1])
	c := make(chan big, 1)
	c <- x
	x.id = 56
	got := <-c
	fmt.Println(got.id, x.id)
	v := x.with(1)
	x.set(2)
	fmt.Println(v.id, x.id)
	f := func() int { return x.id }
	x.id = 9
	fmt.Println(f())
	global = x
	global.id++
	fmt.Println(global.id, x.id)
	a := [50]int{1, 2, 3}
	b := a
	b[0] = 10
	pa := &a
	pa[1] = 20
	fmt.Println(a[0], a[1], b[0], b[1], a == b)
	s := small{1, 2, [3]int8{1, 2, 3}}
	t := s
	t.arr[1] = 50
	t.b = 5
	fmt.Println(s, t)
	sp := &s
	u2 := *sp
	sp.arr[2] = 9
	fmt.Println(u2, *sp)
	nested := [2]small{s, t}
	n2 := nested
	n2[1].arr[0] = 33
	fmt.Println(nested[1].arr[0], n2[1].arr[0])
	*sp = small{}
	fmt.Println(s)
	x, y = y, x
	fmt.Println(x.id, y.id)
	arrays := [][2]int{{1, 2}, {3, 4}}
	for i, e := range arrays {
		e[0] = 10
		arrays[i][1] = e[0] + e[1]
	}
	fmt.Println(arrays)
}
