// run

// Interfaces that hold structs and arrays larger than a box of slots.
package main

import "fmt"

type large struct {
	w    [30]int
	name string
}

func (l large) total() (t int) {
	for _, v := range l.w {
		t += v
	}
	return
}
func (l *large) set(i, v int) { l.w[i] = v }

type totaler interface{ total() int }
type setter interface {
	totaler
	set(i, v int)
}

func main() {
	l := large{name: "l"}
	l.w[0] = 5
	var t totaler = l
	l.w[0] = 6
	fmt.Println(t.total(), l.total())
	var s setter = &l
	s.set(29, 10)
	t2 := totaler(s)
	fmt.Println(t.total(), s.total(), t2.total())
	c := t.(large)
	c.w[1] = 100
	fmt.Println(t.total(), c.total(), t == totaler(c), t == totaler(large{name: "l", w: [30]int{5}}))
	m := map[any]string{l: "l", c: "c", [20]string{19: "x"}: "arr"}
	fmt.Println(m[l], m[c], m[[20]string{19: "x"}], m[[20]string{}] == "")
	f := t.total
	t = large{w: [30]int{1, 2, 3}}
	fmt.Println(f(), t.total())
	switch v := t.(type) {
	case setter:
		fmt.Println("setter")
	case large:
		v.w[5] = 50
		fmt.Println(v.total(), t.total())
	}
	list := []any{l, &l, l.w, l.w[:2]}
	for _, x := range list {
		switch x := x.(type) {
		case large:
			fmt.Println("large", x.total())
		case *large:
			fmt.Println("pointer", x.total())
		case [30]int:
			x[0] = 0
			fmt.Println("array", len(x), l.w[0])
		default:
			fmt.Printf("%T\n", x)
		}
	}
	ch := make(chan any, 2)
	ch <- l
	l.set(3, 1000)
	fmt.Println((<-ch).(large).total(), l.total())
}
