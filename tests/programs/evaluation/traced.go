// run

// What is evaluated when: calls, channels, index expressions, assignments, composite literals,
// defers, selects, switches, with traces.
package main

import (
	"errors"
	"fmt"
)

func t[T any](name string, v T) T { fmt.Print(name, " "); return v }

type S struct {
	a, b int
	next *S
}

func (s *S) get(n int) *S { fmt.Print("get", n, " "); return s }
func (s S) val(n int) S   { fmt.Print("val", n, ":", s.a, " "); return s }

func two(n int) (int, error) { fmt.Print("two", n, " "); return n, errors.New("e") }

func nl() { fmt.Println() }

func main() {
	a := []int{1, 2, 3}
	t("slice", a)[t("index", 1)] = t("value", 5)
	nl()
	m := map[string]int{}
	t("m", m)[t("k", "x")], t("a", a)[t("i", 0)] = t("v1", 1), t("v2", 2)
	nl()
	_ = []int{2: t("x", 1), t("0", 0) + 1, 9: t("y", 2)}[t("at", 9)]
	nl()
	_ = S{b: t("b", 1), a: t("a", 2)}
	nl()
	_ = map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}
	nl()
	c := make(chan int, 1)
	t("chan", c) <- t("sent", 1)
	fmt.Println(<-t("from", c))
	s := &S{a: 1}
	s.get(1).get(2).val(t("arg", 3)).val(4)
	nl()
	defer t("deferred f", func(int) { fmt.Println("ran") })(t("deferred arg", 1))
	nl()
	switch x := t("tag", 2); t("x", x) {
	case t("c1", 1), t("c2", 2), t("c3", 3):
		nl()
	}
	func() {
		defer func() { fmt.Println("|", recover()) }()
		a[t("out", 10)] = t("right", 1)
	}()
	func() {
		defer func() { fmt.Println("|", recover()) }()
		var nm map[string]int
		nm[t("key", "k")] = t("right", 1)
	}()
	func() {
		defer func() { fmt.Println("|", recover()) }()
		a[0], *(*int)(nil) = t("r1", 100), t("r2", 1)
	}()
	fmt.Println(a[0])
	x, y := 1, 2
	x, y = y, x+y
	fmt.Println(x, y)
	p := &x
	f := func() int { *p = 100; return 1 }
	z := x + f()
	fmt.Println(z == 101 || z == 3)
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		if i == 2 {
			fmt.Println("copied", v)
		}
	}
	for i, v := range &arr {
		arr[2] = 20
		if i == 2 {
			fmt.Println("seen", v)
		}
	}
	sl := []int{1, 2, 3}
	for i := range sl {
		sl = append(sl, i)
		sl = sl[1:]
	}
	fmt.Println(sl)
	i := 0
	i, sl[i] = 1, 99
	fmt.Println(i, sl)
	sl[0], sl[1], sl[2] = sl[2], sl[0], sl[1]
	fmt.Println(sl)
	var e error
	n, e := two(t("n", 7))
	fmt.Println(n, e)
	fmt.Println(t("and", false) && t("skipped", true) || t("or", true) && !t("not", false))
	g := t("func", func(a ...int) int { return len(a) })
	fmt.Println(g(t("1", 1), t("2", 2)), g(t("spread", []int{1, 2, 3})...))
	select {
	case t("send to", make(chan int)) <- t("value", 1):
	case v, ok := <-t("receive from", (chan int)(nil)):
		_, _ = v, ok
	case t("ready", c) <- t("sent", 3):
		fmt.Println("chosen")
	}
	t("recv into", a)[t("i", 1)] = <-t("c", c)
	fmt.Println(a)
	method := s.val
	s.a = 50
	method(9)
	pm := (*S).get
	pm(t("receiver", s), t("arg", 1))
	nl()
	var any1 any = t("any", 3)
	switch v := any1.(type) {
	case int, string:
		fmt.Printf("%T %v\n", v, v)
	}
	lbl := 0
loop:
	for lbl = t("init", 0); t("cond", lbl) < 3; lbl += t("post", 1) {
		switch {
		case lbl == 1:
			continue loop
		case lbl == 2:
			break loop
		}
		nl()
	}
	nl()
	s.next, s = s, &S{a: 2}
	fmt.Println(s.next == nil, s.a)
}
