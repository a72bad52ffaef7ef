package main

import "fmt"

type base struct{ id int }

func (b base) name() string   { return fmt.Sprint("base", b.id) }
func (b *base) rename(id int) { b.id = id }

type middle struct {
	base
	extra string
}
type top struct {
	*middle
	count int
}
type speaker interface{ speak() string }
type dog struct{ sound string }

func (d dog) speak() string { return d.sound }

type robot struct {
	speaker
	base
}
type namer interface{ name() string }
type both interface {
	namer
	rename(int)
}
type override struct{ base }

func (o override) name() string { return "over" + o.base.name() }

type wrapper struct{ both }

func main() {
	m := middle{base{1}, "x"}
	m.rename(2)
	fmt.Println(m.name(), m.id, m.base.id)
	t := top{&m, 3}
	t.rename(4)
	t.id++
	fmt.Println(t.name(), m.id, t.middle.base.id, t.extra)
	r := robot{dog{"woof"}, base{9}}
	fmt.Println(r.speak(), r.name())
	r.speaker = r
	r.rename(10)
	fmt.Println(r.speak(), r.id)
	var n namer = m
	fmt.Println(n.name())
	n = t
	fmt.Println(n.name())
	n = &t
	fmt.Println(n.name())
	var b both = &m
	b.rename(20)
	fmt.Println(b.name(), m.id)
	b = t
	b.rename(21)
	fmt.Println(b.name(), m.id)
	b = wrapper{b}
	b.rename(22)
	fmt.Println(b.name(), m.id)
	o := override{base{5}}
	n = o
	fmt.Println(n.name(), o.base.name())
	var s speaker = r
	fmt.Println(s.speak())
	f := t.name
	g := t.rename
	g(30)
	fmt.Println(f(), t.name(), top.name(t), (*middle).name(&m), namer.name(t))
	h := (*top).rename
	h(&t, 31)
	fmt.Println(t.id)
	local := struct {
		base
		speaker
	}{base{40}, dog{"arf"}}
	fmt.Println(local.name(), local.speak())
	n = local
	fmt.Println(n.name())
	var e any = &local
	fmt.Println(e.(speaker).speak())
	_, ok := e.(both)
	fmt.Println(ok)
	defer func() { fmt.Println(recover()) }()
	var nilTop top
	fmt.Println(nilTop.name())
}
