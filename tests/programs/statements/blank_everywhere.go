// run

// The blank identifier wherever it may stand.
package main

import "fmt"

type t struct {
	a int
	_ int
	_ string
}

func (t) _()                      {}
func (_ t) m(_ int, _ string) int { return 1 }
func _()                          {}
func two() (_ int, _ error)       { return 2, nil }

var _ fmt.Stringer = (*s)(nil)
var _, x = two2()
var _ = func() int { order = append(order, "blank var"); return 1 }()
var order []string

const _, c = iota, "c"

type _ struct{}
type s struct{}

func (*s) String() string { return "s" }
func two2() (int, string) { order = append(order, "two2"); return 1, "x" }

func main() {
	_ = order
	_, _ = two()
	_, err := two()
	var _ = err
	for _ = range 2 {
	}
	for _, _ = range []int{1} {
	}
	n := 0
	for range "héé" {
		n++
	}
	v, _ := map[string]int{"k": 5}["k"]
	_, ok := any(1).(string)
	ch := make(chan int, 1)
	ch <- 1
	_, open := <-ch
	f := func(_ int, _ ...string) (_ bool) { return }
	p := new(int)
	_ = *p
	_ = t{a: 1}
	var i any = t{}
	switch _ = i; i.(type) {
	case t:
		n++
	}
	fmt.Println(n, v, ok, open, f(1, "a"), t{}.m(0, ""), x, c, err, order, t{a: 2} == t{a: 2})
	defer func() { fmt.Println(recover() != nil) }()
	var q *int
	_ = *q
}
