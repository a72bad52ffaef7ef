// run

// Promoted fields and methods through several levels, values and pointers; shadowing by depth.
package main

import "fmt"

type base struct {
	id   int
	name string
}

func (b base) describe() string { return fmt.Sprintf("base %d %s", b.id, b.name) }
func (b *base) rename(s string) { b.name = s }

type middle struct {
	base
	name string
	level
}

type level int

func (l level) up() level { return l + 1 }

type top struct {
	*middle
	extra []int
}

func (t top) describe() string { return "top of " + t.middle.describe() }

func main() {
	m := middle{base{1, "inner"}, "outer", 3}
	m.rename("changed")
	fmt.Println(m.id, m.name, m.base.name, m.describe(), m.up(), m.level)
	t := top{&m, nil}
	t.id = 9
	t.level++
	t.rename("via top")
	fmt.Println(t.describe(), m.id, t.name, t.base.name, m.level, t.up())
	f := t.rename
	g := m.describe
	f("by value")
	fmt.Println(m.base.name, g(), m.describe())
	var s interface{ describe() string } = t
	fmt.Println(s.describe())
	s = &m
	fmt.Println(s.describe())
	u := t
	u.middle = &middle{}
	u.id = 5
	fmt.Println(t.id, u.id, u.describe())
	defer func() { fmt.Println(recover() != nil) }()
	u.middle = nil
	fmt.Println(u.id)
}
